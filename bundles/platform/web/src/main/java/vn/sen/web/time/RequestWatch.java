// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.time;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows every request under way and interrupts those that take too long, so that hanging code costs a module its answers
 * and not the server its threads. Somebody has to call {@link #look()} about once a second; a request pays nothing but
 * its entry in a set.
 */
public final class RequestWatch {

    private static final Logger LOG = LoggerFactory.getLogger(RequestWatch.class);

    private final Set<TimedRequest> inside = ConcurrentHashMap.newKeySet();
    private final IntSupplier usualSeconds;
    private final LongSupplier nanoClock;
    private final BiConsumer<Thread, BooleanSupplier> cancellation;

    /**
     * Makes the watch.
     *
     * @param usualSeconds the bound in force now; 0 for none
     * @param cancellation ends what a thread waits for in the database, of which no interrupt reaches it; the supplier
     *     tells whether that is still wanted
     */
    public RequestWatch(
            IntSupplier usualSeconds, LongSupplier nanoClock, BiConsumer<Thread, BooleanSupplier> cancellation) {
        this.usualSeconds = usualSeconds;
        this.nanoClock = nanoClock;
        this.cancellation = cancellation;
    }

    /** Begins to watch a request on this thread, which has to {@link #leave} in the end, come what may. */
    public TimedRequest enter(HttpServletRequest request) {
        int seconds = usualSeconds.getAsInt();
        TimedRequest timed = new TimedRequest(
                request.getMethod() + " " + request.getRequestURI(),
                nanoClock.getAsLong(),
                seconds == 0 ? Long.MAX_VALUE : TimeUnit.SECONDS.toNanos(seconds));
        inside.add(timed);
        return timed;
    }

    /** Watches the request no more; the thread it had goes on without an interrupt. */
    public void leave(TimedRequest timed) {
        inside.remove(timed);
        timed.settle();
    }

    /** Interrupts every request that is over its bound now. */
    public void look() {
        long now = nanoClock.getAsLong();
        for (TimedRequest timed : inside) {
            if (timed.isOver(now)) {
                timed.interrupt().ifPresent(standing -> warn(timed, standing));
                cancellation.accept(timed.worker(), timed::isUnderWay);
            }
        }
    }

    private static void warn(TimedRequest timed, StackTraceElement[] standing) {
        Throwable where = new IllegalStateException("Interrupted here");
        where.setStackTrace(standing);
        LOG.warn("{} takes too long and is interrupted", timed, where);
    }
}
