// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.delivery;

import java.time.Duration;

/**
 * How often an event that fails is told again, with pauses that double.
 *
 * @param attempts after which it is set aside
 * @param first pause after the first attempt
 * @param longest pause
 */
public record RetryRule(int attempts, Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 20;

    public RetryRule {
        if (attempts < 1) {
            throw new IllegalArgumentException("An event is told at least once");
        }
    }

    boolean isLast(int attempt) {
        return attempt >= attempts;
    }

    Duration pauseAfter(int attempt) {
        Duration pause = first.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
