// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.delivery;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.notifications.api.SendResult;
import vn.sen.notifications.channel.Channels;
import vn.sen.notifications.channel.PresentChannel;
import vn.sen.notifications.channel.RetryRule;

/** Sees to notifications that nobody works on: those of a server that died, and those whose channel is not there. */
@Component(service = Sweep.class)
public final class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final int PART = 200;
    private static final int AGAIN_SECONDS = 300;

    private final Queue queue;
    private final Attempting attempting;
    private final Channels channels;
    private final Map<String, Instant> missing = new HashMap<>();
    private boolean begun;

    @Activate
    public Sweep(@Reference Queue queue, @Reference Attempting attempting, @Reference Channels channels) {
        this.queue = queue;
        this.attempting = attempting;
        this.channels = channels;
    }

    /** Before this process sends anything: whatever an embedded database says is being sent, is not. */
    synchronized void begin() {
        if (!begun && queue.embedded()) {
            queue.reset();
            recover();
        }
        begun = true;
    }

    synchronized void run() {
        recover();
        for (String id : queue.wanted()) {
            Optional<PresentChannel> channel = channels.find(id);
            Optional<Absence> absence = channel.isPresent()
                    ? channel.get().absence().map(why -> new Absence(why.since(), why.reason()))
                    : Optional.of(new Absence(
                            missing.computeIfAbsent(
                                    id, unused -> attempting.clock().instant()),
                            "channel-missing"));
            if (channel.isPresent()) {
                missing.remove(id);
            }
            absence.ifPresent(why -> moveOn(id, why));
        }
    }

    private record Absence(Instant since, String reason) {}

    /** A channel that is not there says nothing on whether a message may be repeated; it gets some time to come. */
    private void recover() {
        Instant now = attempting.clock().instant();
        for (Outgoing one : queue.lost(PART)) {
            Optional<PresentChannel> channel = channels.find(one.channel());
            boolean waited = one.since().plus(attempting.rule().fallOver()).isBefore(now);
            if (channel.isPresent() || waited) {
                boolean repeatable =
                        channel.map(there -> there.traits().repeatable()).orElse(false);
                LOG.warn(
                        "Nobody knows whether the notification {} was sent on {}; it is {}",
                        one.id(),
                        one.channel(),
                        repeatable ? "sent again under the same key" : "left to an administrator");
                queue.keep(attempting.lost(one, repeatable));
            }
        }
    }

    private void moveOn(String channel, Absence why) {
        Instant now = attempting.clock().instant();
        RetryRule rule = attempting.rule();
        Instant fallOver = now.minus(rule.fallOver());
        if (why.since().isAfter(fallOver)) {
            return;
        }
        Instant most = now.minus(rule.most());
        for (Outgoing one : queue.stuck(channel, fallOver, most, now, PART)) {
            Route.Step next = attempting.next(one);
            if (next.channel().isPresent() || !one.since().isAfter(most)) {
                SendResult result = SendResult.away(why.reason(), "");
                queue.moveWaiting(new Queue.Done(one, result, Settlement.moved(one, why.reason(), next, now), now));
            } else {
                queue.postpone(one.id(), now.plusSeconds(AGAIN_SECONDS));
            }
        }
    }
}
