// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.notifications.api.SendResult;
import vn.sen.notifications.channel.PresentChannel;
import vn.sen.notifications.channel.QuietHours;
import vn.sen.persistence.api.TransactionFailedException;

/** One thread's work on the queue of a channel, until nothing is due or the channel is away. */
final class ChannelRun {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelRun.class);
    private static final int MOST_PART = 50;

    /** A part is to be sent within the time for which it is taken. */
    private static final int PART_SECONDS = 15;

    private static final Duration KEEPING = Duration.ofSeconds(60);
    private static final Duration KEEPING_PAUSE = Duration.ofMillis(500);

    private final PresentChannel channel;
    private final Queue queue;
    private final Attempting attempting;
    private final QuietHours quiet;
    private final BooleanSupplier ended;

    ChannelRun(PresentChannel channel, Queue queue, Attempting attempting, QuietHours quiet, BooleanSupplier ended) {
        this.channel = channel;
        this.queue = queue;
        this.attempting = attempting;
        this.quiet = quiet;
        this.ended = ended;
    }

    void run() {
        boolean more = true;
        while (more && goesOn()) {
            Instant now = attempting.clock().instant();
            String id = channel.traits().id();
            Queue.Part part = queue.take(id, quiet.end(id, now).isPresent(), now, most());
            more = !part.ids().isEmpty() && work(part);
        }
    }

    private boolean goesOn() {
        return !ended.getAsBoolean() && !channel.rests();
    }

    private int most() {
        int fair =
                channel.traits().perSecond() * PART_SECONDS / channel.traits().sessions();
        return Math.max(1, Math.min(MOST_PART, fair));
    }

    /** @return whether to go on */
    private boolean work(Queue.Part part) {
        Optional<Queue.Done> before = Optional.empty();
        boolean away = false;
        try (PresentChannel.Sending session = channel.open()) {
            for (UUID id : part.ids()) {
                if (away || !goesOn()) {
                    break;
                }
                Optional<Outgoing> one =
                        queue.step(before, id, part.claim(), attempting.clock().instant());
                before = Optional.empty();
                if (one.isPresent()) {
                    before = Optional.of(attempting.send(session, one.get(), channel.traits()));
                    away = before.get().result().outcome() == SendResult.Outcome.AWAY;
                }
            }
        } finally {
            before.ifPresent(this::keep);
        }
        queue.release(part.claim());
        return !away;
    }

    /** What was sent must not be forgotten because the database was away for a moment. */
    private void keep(Queue.Done done) {
        long deadline = System.nanoTime() + KEEPING.toNanos();
        boolean kept = false;
        while (!kept) {
            try {
                queue.keep(done);
                kept = true;
            } catch (TransactionFailedException away) {
                if (System.nanoTime() > deadline || ended.getAsBoolean()) {
                    LOG.error(
                            "What became of the notification {} could not be kept",
                            done.one().id(),
                            away);
                    return;
                }
                LockSupport.parkNanos(KEEPING_PAUSE.toNanos());
            }
        }
    }
}
