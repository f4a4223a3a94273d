// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

import java.time.Duration;

/** How long a job rests before it is tried again: longer each time, so that what is in trouble is left in peace. */
final class Pause {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int LONGEST_FROM = 5;

    private Pause() {}

    /** A second, then four times as long each time; {@code times} is 1 for the first time. */
    static Duration after(int times) {
        return times < LONGEST_FROM ? Duration.ofSeconds(1L << 2 * (times - 1)) : LONGEST;
    }
}
