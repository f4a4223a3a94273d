// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.channel;

import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an administrator sets about notifications. */
@Component(service = NotificationSettings.class, configurationPid = "vn.sen.notifications")
@Designate(ocd = NotificationSettings.Config.class)
public final class NotificationSettings {

    /** The settings with their defaults. */
    @ObjectClassDefinition(name = "Notifications", description = "When notifications are sent, tried again and removed")
    public @interface Config {
        @AttributeDefinition(
                description = "Channels that leave people in peace, each with a span of Vietnamese time, for example"
                        + " sms 21:00-06:30; urgent notifications are sent all the same")
        String[] quietHours() default {"sms 21:00-06:30", "zalo 21:00-06:30", "push 21:00-06:30"};

        @AttributeDefinition(
                description = "Minutes for which a channel that does not take a notification is tried before the next"
                        + " channel of that notification is",
                min = "1",
                max = "10080")
        int fallOverMinutes() default 60;

        @AttributeDefinition(
                description = "Days for which the last channel is tried before a notification counts as failed",
                min = "1",
                max = "30")
        int retryDays() default 3;

        @AttributeDefinition(
                description = "Days after which texts and addresses of notifications that came to an end are removed;"
                        + " what became of them stays",
                min = "1",
                max = "3650")
        int keepDays() default 90;

        @AttributeDefinition(
                description = "Days after which texts and addresses of notifications that failed, and that nobody has"
                        + " decided upon, are removed",
                min = "30",
                max = "3650")
        int keepFailedDays() default 365;
    }

    private final Config config;

    @Activate
    public NotificationSettings(Config config) {
        this.config = config;
    }

    public QuietHours quietHours() {
        return QuietHours.of(List.of(config.quietHours()));
    }

    public RetryRule retries() {
        return new RetryRule(Duration.ofMinutes(config.fallOverMinutes()), Duration.ofDays(config.retryDays()));
    }

    public Duration kept() {
        return Duration.ofDays(config.keepDays());
    }

    public Duration failedKept() {
        return Duration.ofDays(Math.max(config.keepDays(), config.keepFailedDays()));
    }
}
