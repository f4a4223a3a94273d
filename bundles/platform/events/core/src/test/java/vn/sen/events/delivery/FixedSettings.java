// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.delivery;

import java.lang.annotation.Annotation;

/** The settings as an administrator left them: nothing is set. */
public final class FixedSettings implements EventSettings.Config {

    @Override
    public int listenerAttempts() {
        return 2;
    }

    @Override
    public int webhookAttempts() {
        return 2;
    }

    @Override
    public int webhookFirstPause() {
        return 1;
    }

    @Override
    public int webhookTimeout() {
        return 1;
    }

    @Override
    public String[] webhookPrivateRanges() {
        return new String[0];
    }

    @Override
    public String webhookSource() {
        return "urn:sen";
    }

    @Override
    public int keepDays() {
        return 10;
    }

    @Override
    public int mostKeepDays() {
        return 100;
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return EventSettings.Config.class;
    }
}
