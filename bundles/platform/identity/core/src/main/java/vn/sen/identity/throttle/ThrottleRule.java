// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.throttle;

import java.time.Duration;

/**
 * How failures slow down what follows.
 *
 * @param free failures that cost nothing
 * @param most the longest wait; each failure past the free ones doubles it from one second
 * @param forgottenAfter failures older than this no longer count
 */
record ThrottleRule(int free, Duration most, Duration forgottenAfter) {

    Duration waitAfter(int failures) {
        if (failures <= free) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - free - 1, 30);
        Duration wait = Duration.ofSeconds(1L << doublings);
        if (wait.compareTo(most) > 0) {
            return most;
        }
        return wait;
    }
}
