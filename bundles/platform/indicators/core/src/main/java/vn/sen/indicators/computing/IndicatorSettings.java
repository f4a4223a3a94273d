// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.computing;

import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an administrator sets about indicators. */
@Component(service = IndicatorSettings.class, configurationPid = "vn.sen.indicators")
@Designate(ocd = IndicatorSettings.Config.class)
public final class IndicatorSettings {

    /** The settings with their defaults. */
    @ObjectClassDefinition(name = "Indicators", description = "How figures are computed")
    public @interface Config {
        @AttributeDefinition(
                description = "Minutes within which a module must have computed one year of its measures; what takes"
                        + " longer is ended, and the figures stay as they were",
                min = "1",
                max = "240")
        int sourceMinutes() default 10;
    }

    private final Duration sourceBound;

    @Activate
    public IndicatorSettings(Config config) {
        this(Duration.ofMinutes(config.sourceMinutes()));
    }

    public IndicatorSettings(Duration sourceBound) {
        this.sourceBound = sourceBound;
    }

    /** How long a source may take for one year. */
    public Duration sourceBound() {
        return sourceBound;
    }
}
