// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.webhook;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cuts connections whose time is over: one that answers a byte now and then never meets a timeout of its socket. */
@Component(service = Deadlines.class)
public final class Deadlines {

    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);
    private static final long IDLE_SECONDS = 5;

    private final ScheduledThreadPoolExecutor executor;

    @Activate
    public Deadlines() {
        executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "sen-events-deadlines");
            thread.setDaemon(true);
            thread.setContextClassLoader(Deadlines.class.getClassLoader());
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        executor.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        executor.allowCoreThreadTimeOut(true);
    }

    Future<?> cutAfter(PinnedPost post, Duration bound) {
        return executor.schedule(() -> cut(post), bound.toMillis(), TimeUnit.MILLISECONDS);
    }

    static void cut(PinnedPost post) {
        try {
            post.close();
        } catch (IOException alreadyGone) {
            LOG.debug("A connection could not be cut", alreadyGone);
        }
    }

    @Deactivate
    public void stop() {
        executor.shutdownNow();
    }
}
