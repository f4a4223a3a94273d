// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.channel;

import java.time.Duration;

/**
 * How long a channel is tried.
 *
 * @param fallOver after which the next channel is tried, if there is one
 * @param most after which the last channel counts as failed
 */
public record RetryRule(Duration fallOver, Duration most) {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 10;

    /** Before the next attempt: a minute, two, four … an hour. */
    public Duration pauseAfter(int attempt) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(Math.max(attempt - 1, 0), MOST_DOUBLINGS));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
