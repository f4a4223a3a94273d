// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.harness;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits for what is about to become true, and complains when it does not. */
public final class Deadline {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    private Deadline() {}

    /** Asks again and again until the answer is yes. */
    public static void await(String what, Duration bound, Callable<Boolean> question) throws Exception {
        long end = System.nanoTime() + bound.toNanos();
        while (!question.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within " + bound.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(PAUSE);
        }
    }
}
