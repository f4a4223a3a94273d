// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.throttle;

import java.time.Duration;

/**
 * How failures slow down what follows.
 *
 * @param free failures that cost nothing
 * @param most the longest wait; each failure past the free ones doubles it from one second
 * @param forgetsOneIn after so long one failure fewer counts
 */
record ThrottleRule(int free, Duration most, Duration forgetsOneIn) {

    /** How many failures are forgotten in that time. */
    double forgottenIn(Duration time) {
        return (double) time.toMillis() / forgetsOneIn.toMillis();
    }

    /** The wait after the last failure, by the tally that it left. */
    Duration waitAfter(double tally) {
        int past = (int) Math.floor(tally) - free;
        if (past <= 0) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(past - 1, 30));
        return wait.compareTo(most) > 0 ? most : wait;
    }
}
