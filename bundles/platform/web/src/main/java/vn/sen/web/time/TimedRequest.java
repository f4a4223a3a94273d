// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.time;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/**
 * A request with a bound on its time. The watch and the worker meet under the lock of this object: once the worker has
 * {@link #settle() settled} the request, no interrupt meant for it can reach the thread's next one.
 */
public final class TimedRequest {

    /** Name of the request attribute, which is also the property of Jersey's request context. */
    public static final String KEY = "vn.sen.web.time";

    private final String what;
    private final Thread worker;
    private final long begun;
    private volatile long bound;
    private boolean interrupted;
    private boolean settled;

    /**
     * Begins the time of a request on this thread.
     *
     * @param what names the request in the log
     * @param begun in nanoseconds of the watch's clock
     * @param bound in nanoseconds; {@link Long#MAX_VALUE} for none
     */
    TimedRequest(String what, long begun, long bound) {
        this.what = what;
        this.worker = Thread.currentThread();
        this.begun = begun;
        this.bound = bound;
    }

    /** The time of a request; empty when nobody watches it. */
    public static Optional<TimedRequest> of(ContainerRequestContext request) {
        return request.getProperty(KEY) instanceof TimedRequest timed ? Optional.of(timed) : Optional.empty();
    }

    /** Replaces the bound, counted from the request's arrival. */
    public void allow(long nanos) {
        bound = nanos;
    }

    /**
     * Ends the watch over this request, on its worker: the thread is interrupted no more, and an interrupt that has come
     * already is taken back.
     *
     * @return true when the request was over its bound
     */
    public synchronized boolean settle() {
        settled = true;
        // Also one that the module's code has sent itself: the thread goes back to the pool of the server.
        Thread.interrupted();
        return interrupted;
    }

    public synchronized boolean isInterrupted() {
        return interrupted;
    }

    /** False once the worker has settled the request, and may have begun another. */
    synchronized boolean isUnderWay() {
        return !settled;
    }

    Thread worker() {
        return worker;
    }

    boolean isOver(long now) {
        return now - begun >= bound;
    }

    /**
     * Interrupts the worker; again on each call, because code may swallow an interrupt and go on.
     *
     * @return where the worker stood, the first time
     */
    synchronized Optional<StackTraceElement[]> interrupt() {
        if (settled) {
            return Optional.empty();
        }
        Optional<StackTraceElement[]> standing = interrupted ? Optional.empty() : Optional.of(worker.getStackTrace());
        interrupted = true;
        worker.interrupt();
        return standing;
    }

    @Override
    public String toString() {
        return what;
    }
}
