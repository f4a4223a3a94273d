// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.delivery;

import java.time.Duration;
import java.time.Instant;
import vn.sen.notifications.api.NotificationState;
import vn.sen.notifications.api.SendResult;
import vn.sen.notifications.channel.RetryRule;

/**
 * What an attempt makes of a notification.
 *
 * @param attempts on the channel so far
 * @param since when it came to the channel
 */
record Settlement(
        NotificationState state,
        String channel,
        String reason,
        String proof,
        int attempts,
        Instant dueAt,
        Instant since) {

    /**
     * @param repeatable whether the channel may be given the message again although nobody knows what became of it
     * @param next the channel after this one, if this one does not take it
     */
    static Settlement of(
            Outgoing one, SendResult result, boolean repeatable, Route.Step next, RetryRule rule, Instant now) {
        return switch (result.outcome()) {
            case SENT -> end(one, NotificationState.SENT, "", result.proof(), now);
            case REFUSED -> moved(one, result.reason(), next, now);
            case LATER -> later(one, result.reason(), next, rule, now);
            case AWAY ->
                new Settlement(
                        NotificationState.QUEUED,
                        one.channel(),
                        result.reason(),
                        "",
                        Math.max(0, one.attempts() - 1),
                        now,
                        one.since());
            case UNCERTAIN ->
                repeatable
                        ? later(one, result.reason(), next, rule, now)
                        : end(one, NotificationState.FAILED, "uncertain", "", now);
        };
    }

    /** To the next channel, or to the end. */
    static Settlement moved(Outgoing one, String reason, Route.Step next, Instant now) {
        return next.channel()
                .map(channel -> new Settlement(NotificationState.QUEUED, channel, reason, "", 0, now, now))
                .orElseGet(() -> end(one, NotificationState.FAILED, reason, "", now));
    }

    static Settlement unwanted(Outgoing one, Instant now) {
        return end(one, NotificationState.SKIPPED, "unwanted", "", now);
    }

    boolean isEnd() {
        return state == NotificationState.SENT
                || state == NotificationState.DELIVERED
                || state == NotificationState.FAILED;
    }

    private static Settlement later(Outgoing one, String reason, Route.Step next, RetryRule rule, Instant now) {
        Duration tried = Duration.between(one.since(), now);
        boolean over = tried.compareTo(rule.most()) >= 0;
        boolean goesOver = next.channel().isPresent() && tried.compareTo(rule.fallOver()) >= 0;
        if (over || goesOver) {
            return moved(one, reason, next, now);
        }
        return new Settlement(
                NotificationState.QUEUED,
                one.channel(),
                reason,
                "",
                one.attempts(),
                now.plus(rule.pauseAfter(one.attempts())),
                one.since());
    }

    private static Settlement end(Outgoing one, NotificationState state, String reason, String proof, Instant now) {
        return new Settlement(state, one.channel(), reason, proof, one.attempts(), now, one.since());
    }
}
