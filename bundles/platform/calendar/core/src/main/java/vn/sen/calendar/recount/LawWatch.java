// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.recount;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.calendar.book.ChangeKind;
import vn.sen.calendar.book.ChangeLog;
import vn.sen.calendar.book.Scope;
import vn.sen.calendar.law.Law;
import vn.sen.persistence.api.Transactions;

/** Notices after each start that the files of the law are another edition, and has the clocks counted anew. */
@Component(
        service = {},
        immediate = true)
public final class LawWatch {

    private static final Logger LOG = LoggerFactory.getLogger(LawWatch.class);
    private static final int FIRST_SECONDS = 3;
    private static final int AGAIN_SECONDS = 30;

    private final Transactions transactions;
    private final Law law;
    private final ChangeLog log;
    private final ScheduledThreadPoolExecutor executor;

    @Activate
    public LawWatch(
            @Reference(target = "(osgi.unit.name=calendar)") Transactions transactions,
            @Reference Law law,
            @Reference ChangeLog log) {
        this.transactions = transactions;
        this.law = law;
        this.log = log;
        executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "sen-calendar-law");
            thread.setDaemon(true);
            thread.setContextClassLoader(LawWatch.class.getClassLoader());
            return thread;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
        executor.scheduleWithFixedDelay(this::run, FIRST_SECONDS, AGAIN_SECONDS, TimeUnit.SECONDS);
    }

    /** Waits for a look under way without interrupting it: an interrupt would close the embedded database's file. */
    @Deactivate
    void stop() throws InterruptedException {
        executor.shutdown();
        if (!executor.awaitTermination(10, TimeUnit.SECONDS)) {
            LOG.warn("The edition of the law is still being looked at after 10 seconds; stopping goes on without it");
        }
    }

    /** The boundary of our own thread: a failure is told, and the look is tried again until it succeeds once. */
    private void run() {
        try {
            look();
            executor.shutdown();
        } catch (RuntimeException failed) {
            LOG.warn("Whether the law has changed could not be looked at; trying again: {}", failed.toString());
        }
    }

    /** @return whether another edition was found */
    boolean look() {
        String digest = law.digest();
        return transactions.call(em -> {
            Optional<LawEditionRow> known = Optional.ofNullable(
                    em.find(LawEditionRow.class, LawEditionRow.ONLY, LockModeType.PESSIMISTIC_WRITE));
            if (known.isEmpty()) {
                em.persist(new LawEditionRow(digest));
                return false;
            }
            LawEditionRow edition = known.orElseThrow();
            if (edition.digest().equals(digest)) {
                return false;
            }
            log.record(
                    em,
                    new ChangeLog.Entry(
                            ChangeKind.LAW,
                            Scope.PROVINCE,
                            "",
                            Optional.of(edition.digest()),
                            Optional.of(digest),
                            Optional.empty(),
                            "config/law"));
            edition.become(digest);
            return true;
        });
    }
}
