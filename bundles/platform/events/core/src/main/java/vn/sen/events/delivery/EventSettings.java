// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.delivery;

import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an administrator sets about events. */
@Component(service = EventSettings.class, configurationPid = "vn.sen.events")
@Designate(ocd = EventSettings.Config.class)
public final class EventSettings {

    private static final Duration LISTENER_FIRST = Duration.ofSeconds(1);
    private static final Duration LISTENER_LONGEST = Duration.ofMinutes(5);
    private static final Duration WEBHOOK_LONGEST = Duration.ofHours(1);

    /** The settings with their defaults. */
    @ObjectClassDefinition(name = "Events", description = "How events are told, kept and sent")
    public @interface Config {
        @AttributeDefinition(
                description = "How often a listener is told an event that it cannot take, before it is set aside; the"
                        + " pauses double from one second to five minutes",
                min = "1",
                max = "30")
        int listenerAttempts() default 8;

        @AttributeDefinition(
                description = "How often an event is sent to a webhook that does not take it, before it is set aside",
                min = "1",
                max = "30")
        int webhookAttempts() default 12;

        @AttributeDefinition(
                description = "Seconds before an event is sent again for the first time; the pauses double up to an"
                        + " hour",
                min = "1",
                max = "3600")
        int webhookFirstPause() default 5;

        @AttributeDefinition(description = "Seconds within which a webhook must have answered", min = "1", max = "60")
        int webhookTimeout() default 10;

        @AttributeDefinition(
                description = "Ranges of addresses inside networks of the province that webhooks may be sent to, for"
                        + " example 10.20.0.0/16 or fd00:12::/32; without one, only public addresses are reached")
        String[] webhookPrivateRanges() default {};

        @AttributeDefinition(
                description = "How this server names itself in events that it sends: a URI that no other uses")
        String webhookSource() default "urn:sen";

        @AttributeDefinition(
                description = "Days for which events and deliveries are kept; longer while a listener of an installed"
                        + " module has not been told them",
                min = "8",
                max = "3650")
        int keepDays() default 180;

        @AttributeDefinition(
                description = "Days after which an event is removed even though a listener of an installed module has"
                        + " not been told it; the listener then shows how many it missed",
                min = "30",
                max = "3650")
        int mostKeepDays() default 730;
    }

    private final Config config;

    @Activate
    public EventSettings(Config config) {
        this.config = config;
    }

    public RetryRule listenerRetries() {
        return new RetryRule(config.listenerAttempts(), LISTENER_FIRST, LISTENER_LONGEST);
    }

    public RetryRule webhookRetries() {
        return new RetryRule(config.webhookAttempts(), Duration.ofSeconds(config.webhookFirstPause()), WEBHOOK_LONGEST);
    }

    public Duration webhookTimeout() {
        return Duration.ofSeconds(config.webhookTimeout());
    }

    public List<String> webhookPrivateRanges() {
        return List.of(config.webhookPrivateRanges());
    }

    public String source() {
        return config.webhookSource();
    }

    public Duration kept() {
        return Duration.ofDays(config.keepDays());
    }

    public Duration keptAtMost() {
        return Duration.ofDays(Math.max(config.keepDays(), config.mostKeepDays()));
    }
}
