// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.channel;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Spreads messages evenly over a second, for all threads of a channel on this node. */
final class RateLimit {

    private final long gapNanos;
    private long nextNanos = System.nanoTime();

    RateLimit(int perSecond) {
        gapNanos = TimeUnit.SECONDS.toNanos(1) / perSecond;
    }

    /** Returns when it is the caller's turn, or early when the thread is interrupted. */
    void await() {
        long turn = take();
        long wait = turn - System.nanoTime();
        while (wait > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(wait);
            wait = turn - System.nanoTime();
        }
    }

    private synchronized long take() {
        long turn = Math.max(nextNanos, System.nanoTime());
        nextNanos = turn + gapNanos;
        return turn;
    }
}
