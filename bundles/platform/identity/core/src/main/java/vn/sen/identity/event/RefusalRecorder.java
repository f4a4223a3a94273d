// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.event;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.audit.api.Actor;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.RetentionClass;
import vn.sen.identity.api.Refusal;
import vn.sen.identity.api.RefusedRequests;

/** Brings refused requests, and attempts that were repeated, into the record of acts, a second later at most. */
@Component(immediate = true)
public final class RefusalRecorder implements RefusedRequests {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalRecorder.class);

    private final SecurityEvents events;
    private final ScheduledThreadPoolExecutor executor;

    @Activate
    public RefusalRecorder(@Reference SecurityEvents events) {
        this.events = events;
        executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "identity-refusals");
            thread.setDaemon(true);
            return thread;
        });
        executor.scheduleWithFixedDelay(() -> guarded(events::flush), 1, 1, TimeUnit.SECONDS);
    }

    /** What is left is recorded before the bundle stops. Nothing is interrupted, as it may be writing to a file. */
    @Deactivate
    void stop() throws InterruptedException {
        executor.shutdown();
        if (!executor.awaitTermination(10, TimeUnit.SECONDS)) {
            LOG.warn("Refusals are still being recorded after 10 seconds; stopping goes on without them");
        }
        guarded(events::flushAll);
    }

    @Override
    public void refused(Refusal refusal) {
        events.recordLater(AuditEntry.act("identity.access")
                .retention(RetentionClass.SECURITY)
                .refused()
                .by(refusal.caller().map(Actor::of).orElseGet(Actor::anonymous))
                .from(refusal.remoteAddress())
                .request(refusal.request())
                .on("web.method", refusal.method())
                .because(refusal.code())
                .build());
    }

    /** The boundary of our own thread: what could not be recorded stands in the log. */
    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.warn("Refused requests could not be recorded: {}", failed.toString());
        }
    }
}
