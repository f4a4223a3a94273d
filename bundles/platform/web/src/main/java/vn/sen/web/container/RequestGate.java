// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.container;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Counts the requests inside a container and, once closed, lets no more in. Entering and leaving take one atomic step
 * and no lock; only the thread that drains waits.
 */
final class RequestGate {

    private static final long CLOSED = Long.MIN_VALUE;

    private final AtomicLong state = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition empty = lock.newCondition();

    /** Lets a request in, unless the gate is closed. Who got in must {@link #leave()} once. */
    boolean enter() {
        if (state.incrementAndGet() > 0) {
            return true;
        }
        leave();
        return false;
    }

    void leave() {
        if (state.decrementAndGet() == CLOSED) {
            lock.lock();
            try {
                empty.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /** Requests inside now. */
    long inside() {
        long now = state.get();
        return now >= 0 ? now : now - CLOSED;
    }

    boolean closed() {
        return state.get() < 0;
    }

    void close() {
        state.getAndUpdate(now -> now >= 0 ? now + CLOSED : now);
    }

    /**
     * Closes the gate and waits until nobody is inside.
     *
     * @return false when the bound was over before
     */
    boolean drain(Duration bound) throws InterruptedException {
        close();
        long left = bound.toNanos();
        lock.lock();
        try {
            while (state.get() != CLOSED) {
                if (left <= 0) {
                    return false;
                }
                left = empty.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }
}
