// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.kernel.api.ModuleCallException;
import vn.sen.kernel.api.ModuleGuard;
import vn.sen.notifications.api.AttachedFile;
import vn.sen.notifications.api.ChannelSession;
import vn.sen.notifications.api.ChannelTraits;
import vn.sen.notifications.api.Message;
import vn.sen.notifications.api.NotificationChannel;
import vn.sen.notifications.api.SendResult;

/** A channel that is there now, called through the kernel's guard, so that its faults stay its own. */
public final class PresentChannel {

    private static final Logger LOG = LoggerFactory.getLogger(PresentChannel.class);
    private static final Duration BOUND = Duration.ofMinutes(1);

    private final NotificationChannel channel;
    private final ChannelTraits traits;
    private final Bundle bundle;
    private final ModuleGuard guard;
    private final RateLimit rate;
    private final ChannelPause pause;

    PresentChannel(NotificationChannel channel, ChannelTraits traits, Bundle bundle, ModuleGuard guard, Clock clock) {
        this.channel = channel;
        this.traits = traits;
        this.bundle = bundle;
        this.guard = guard;
        this.rate = new RateLimit(traits.perSecond());
        this.pause = new ChannelPause(clock);
    }

    /** Why a channel is not used at the moment. */
    public record Absence(Instant since, String reason, String detail) {}

    /** {@link ChannelSession}, whose faults are answers. */
    public interface Sending extends AutoCloseable {

        SendResult send(Message message);

        @Override
        void close();
    }

    public ChannelTraits traits() {
        return traits;
    }

    public boolean accepts(String address) {
        return channel.accepts(address);
    }

    public boolean rests() {
        return pause.rests();
    }

    public Optional<Absence> absence() {
        return pause.away().map(away -> new Absence(away.since(), away.reason(), away.detail()));
    }

    /** A row of messages over one connection, on one thread. */
    public Sending open() {
        ChannelSession session = channel.open();
        return new Sending() {
            @Override
            public SendResult send(Message message) {
                return guarded(session, message);
            }

            @Override
            public void close() {
                closed(session);
            }
        };
    }

    private SendResult guarded(ChannelSession session, Message message) {
        if (!accepts(message.address())) {
            return SendResult.refused("address-refused", "");
        }
        if (message.text().length() > traits.longest()) {
            return SendResult.refused("too-long", "");
        }
        rate.await();
        AtomicBoolean broken = new AtomicBoolean();
        SendResult result = judged(called(session, watched(message, broken)), broken.get());
        if (result.outcome() == SendResult.Outcome.AWAY) {
            if (pause.fell(result.reason(), AddressForm.hidden(result.detail()))) {
                LOG.warn(
                        "The channel {} cannot be used now ({}: {}); what is queued waits for it",
                        traits.id(),
                        result.reason(),
                        AddressForm.hidden(result.detail()));
            }
        } else if (pause.isBack()) {
            LOG.info("The channel {} can be used again", traits.id());
        }
        return result;
    }

    /** A file that cannot be read is nothing that the channel could help; it may be readable again later. */
    private static SendResult judged(SendResult result, boolean broken) {
        return broken && result.outcome() != SendResult.Outcome.SENT
                ? SendResult.later("file-unreadable", result.detail())
                : result;
    }

    private static Message watched(Message message, AtomicBoolean broken) {
        return new Message(
                message.notification(),
                message.key(),
                message.address(),
                message.receiver(),
                message.language(),
                message.subject(),
                message.text(),
                message.preferences(),
                message.files().stream()
                        .map(file -> (AttachedFile) new WatchedFile(file, broken))
                        .toList());
    }

    private SendResult called(ChannelSession session, Message message) {
        try {
            return guard.call(bundle, BOUND, () -> session.send(message));
        } catch (ModuleCallException failure) {
            return switch (failure.kind()) {
                case OVERLOADED -> SendResult.away("channel-busy", "");
                case TIMED_OUT -> SendResult.uncertain("too-slow", "");
                case THREW -> {
                    LOG.error("The channel {} failed with {}", traits.id(), message, failure.getCause());
                    yield SendResult.uncertain("channel-failed", "");
                }
            };
        }
    }

    private void closed(ChannelSession session) {
        try {
            guard.call(bundle, BOUND, () -> {
                session.close();
                return Boolean.TRUE;
            });
        } catch (ModuleCallException failure) {
            LOG.warn("The channel {} could not close a session: {}", traits.id(), failure.toString());
        }
    }
}
