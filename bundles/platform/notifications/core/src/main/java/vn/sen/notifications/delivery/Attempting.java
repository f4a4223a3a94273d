// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.notifications.api.ChannelTraits;
import vn.sen.notifications.api.Receiver;
import vn.sen.notifications.api.SendResult;
import vn.sen.notifications.channel.Channels;
import vn.sen.notifications.channel.NotificationSettings;
import vn.sen.notifications.channel.PresentChannel;
import vn.sen.notifications.channel.RetryRule;
import vn.sen.notifications.database.NotificationsDatabase;
import vn.sen.notifications.files.EnclosureStore;
import vn.sen.notifications.files.Enclosures;
import vn.sen.notifications.preference.Preferences;
import vn.sen.notifications.preference.Wishes;
import vn.sen.privacy.api.UnreadableValueException;
import vn.sen.web.api.ProblemException;

/** Gives one notification to its channel, and decides what its answer makes of it. */
@Component(service = Attempting.class)
public final class Attempting {

    private static final Logger LOG = LoggerFactory.getLogger(Attempting.class);

    private final NotificationsDatabase database;
    private final Preferences preferences;
    private final Channels channels;
    private final Composer composer;
    private final EnclosureStore files;
    private final RetryRule rule;
    private final Clock clock;

    @Activate
    public Attempting(
            @Reference NotificationsDatabase database,
            @Reference Preferences preferences,
            @Reference Channels channels,
            @Reference Composer composer,
            @Reference EnclosureStore files,
            @Reference NotificationSettings settings) {
        this(database, preferences, channels, composer, files, settings.retries(), Clock.systemUTC());
    }

    Attempting(
            NotificationsDatabase database,
            Preferences preferences,
            Channels channels,
            Composer composer,
            EnclosureStore files,
            RetryRule rule,
            Clock clock) {
        this.database = database;
        this.preferences = preferences;
        this.channels = channels;
        this.composer = composer;
        this.files = files;
        this.rule = rule;
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    RetryRule rule() {
        return rule;
    }

    Queue.Done send(PresentChannel.Sending session, Outgoing one, ChannelTraits traits) {
        Receiver receiver;
        Enclosures enclosures;
        try {
            receiver = composer.receiver(one);
            enclosures = composer.enclosures(one);
        } catch (ProblemException keysMissing) {
            LOG.debug("The notification {} waits for the keys", one.id(), keysMissing);
            return done(one, SendResult.away("keys-missing", ""), traits, Route.Step.NONE);
        } catch (UnreadableValueException damaged) {
            LOG.error("The notification {} cannot be read: {}", one.id(), damaged.toString());
            return done(one, SendResult.refused("unreadable", ""), traits, Route.Step.NONE);
        }
        Route route = route(one, receiver);
        Route.Step next = route.first(one.further());
        if (!route.isOpen(one.channel())) {
            return closed(one, next, traits);
        }
        SendResult result = files.hindrance(enclosures)
                .map(reason -> SendResult.refused(reason, ""))
                .orElseGet(() -> session.send(composer.message(one, receiver, files.open(enclosures), traits)));
        return done(one, result, traits, next);
    }

    /** What becomes of one of which nobody knows whether it was sent. */
    Queue.Done lost(Outgoing one, boolean repeatable) {
        SendResult result = SendResult.uncertain("uncertain", "");
        return new Queue.Done(
                one,
                result,
                Settlement.of(one, result, repeatable, Route.Step.NONE, rule, clock.instant()),
                clock.instant());
    }

    /** Where one goes that waits for a channel that is not there. */
    Route.Step next(Outgoing one) {
        return route(one, composer.receiver(one)).first(one.further());
    }

    private Queue.Done closed(Outgoing one, Route.Step next, ChannelTraits traits) {
        Optional<String> unfit = one.cargo().hindrance(traits);
        SendResult result = SendResult.refused(unfit.orElse("unwanted"), "");
        Instant now = clock.instant();
        Settlement settlement = unfit.isEmpty() && next.channel().isEmpty()
                ? Settlement.unwanted(one, now)
                : Settlement.moved(one, result.reason(), next, now);
        return new Queue.Done(one, result, settlement, now);
    }

    private Queue.Done done(Outgoing one, SendResult result, ChannelTraits traits, Route.Step next) {
        Instant now = clock.instant();
        return new Queue.Done(one, result, Settlement.of(one, result, traits.repeatable(), next, rule, now), now);
    }

    private Route route(Outgoing one, Receiver receiver) {
        Wishes wishes = database.call(sql -> preferences.wishes(sql, receiver));
        return new Route(
                one.kind(),
                one.mandatory(),
                one.cargo(),
                wishes,
                channel -> channels.find(channel).map(PresentChannel::traits));
    }
}
