// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.jobs.api.JobSchedule;
import vn.sen.jobs.api.RecurringJob;
import vn.sen.persistence.api.ConcurrentChangeException;
import vn.sen.persistence.api.ConstraintViolatedException;
import vn.sen.persistence.api.Transactions;

/**
 * Makes the jobs that come by themselves. Every node looks; whoever first moves the next occurrence on makes the job, in
 * one transaction with it.
 */
final class RecurringJobs {

    private static final Logger LOG = LoggerFactory.getLogger(RecurringJobs.class);

    /** Modules start one after another; until then a plan without a handler is not taken for one of a disabled module. */
    private static final Duration STARTING = Duration.ofMinutes(2);

    private final Transactions transactions;
    private final Supplier<List<RecurringJob>> handlers;
    private final Clock clock;
    private final Instant startedAt;

    RecurringJobs(Transactions transactions, Supplier<List<RecurringJob>> handlers, Clock clock) {
        this.transactions = transactions;
        this.handlers = handlers;
        this.clock = clock;
        startedAt = clock.instant();
    }

    /**
     * When a recurring job occurs.
     *
     * @param last job of the last occurrence; it may have been removed since
     */
    record Plan(String kind, String schedule, Instant next, Optional<UUID> last) {}

    /** Makes the jobs that are due. @return how many this node made */
    int look() {
        Map<String, JobSchedule> offered = offered();
        Map<String, Plan> known = plans().stream().collect(Collectors.toMap(Plan::kind, plan -> plan));
        int made = 0;
        for (Map.Entry<String, JobSchedule> job : offered.entrySet()) {
            made += Optional.ofNullable(known.remove(job.getKey()))
                    .map(plan -> followed(plan, job.getValue()))
                    .orElseGet(() -> planned(job.getKey(), job.getValue()));
        }
        if (clock.instant().isAfter(startedAt.plus(STARTING))) {
            known.keySet().forEach(this::forget);
        }
        return made;
    }

    List<Plan> plans() {
        return transactions.read(
                em -> em.createQuery("select r from RecurringRow r order by r.kind", RecurringRow.class)
                        .getResultStream()
                        .map(RecurringRow::plan)
                        .toList());
    }

    private Map<String, JobSchedule> offered() {
        Map<String, JobSchedule> offered = new HashMap<>();
        for (RecurringJob job : handlers.get()) {
            try {
                offered.put(job.kind(), job.schedule());
            } catch (RuntimeException | LinkageError broken) {
                // Boundary to the module, which harms only its own jobs.
                LOG.warn(
                        "A recurring job of {} tells no schedule",
                        job.getClass().getName(),
                        broken);
            }
        }
        return offered;
    }

    private int planned(String kind, JobSchedule schedule) {
        try {
            Instant next = schedule.next(clock.instant());
            transactions.run(em -> em.persist(new RecurringRow(kind, schedule.toString(), next)));
        } catch (ConstraintViolatedException another) {
            LOG.debug("Another node has planned {} first", kind, another);
        }
        return 0;
    }

    private int followed(Plan plan, JobSchedule schedule) {
        Instant now = clock.instant();
        boolean due = !plan.next().isAfter(now);
        if (!due && plan.schedule().equals(schedule.toString())) {
            return 0;
        }
        try {
            return transactions.call(em -> {
                if (!moved(em, plan, schedule, now)) {
                    return 0;
                }
                return due && !underWay(em, plan.kind()) ? made(em, plan.kind(), now) : 0;
            });
        } catch (ConcurrentChangeException another) {
            LOG.debug("Another node has made {} first", plan.kind(), another);
            return 0;
        }
    }

    private static boolean moved(EntityManager em, Plan plan, JobSchedule schedule, Instant now) {
        return em.createQuery("update RecurringRow r set r.schedule = :schedule, r.nextAt = :next"
                                + " where r.kind = :kind and r.nextAt = :known and r.schedule = :knownSchedule")
                        .setParameter("schedule", schedule.toString())
                        .setParameter("next", schedule.next(now))
                        .setParameter("kind", plan.kind())
                        .setParameter("known", plan.next())
                        .setParameter("knownSchedule", plan.schedule())
                        .executeUpdate()
                == 1;
    }

    private static boolean underWay(EntityManager em, String kind) {
        return !em.createQuery(
                        "select j.id from Job j where j.kind = :kind and j.owner = :owner and j.state in :states",
                        UUID.class)
                .setParameter("kind", kind)
                .setParameter("owner", RecurringJob.OWNER)
                .setParameter("states", List.of(JobState.QUEUED, JobState.RUNNING))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private static int made(EntityManager em, String kind, Instant now) {
        UUID id = JobInsert.of(kind, new byte[0], RecurringJob.OWNER, now).in(em);
        em.createQuery("update RecurringRow r set r.lastJob = :job where r.kind = :kind")
                .setParameter("job", id)
                .setParameter("kind", kind)
                .executeUpdate();
        return 1;
    }

    private void forget(String kind) {
        transactions.run(em -> em.createQuery("delete from RecurringRow r where r.kind = :kind")
                .setParameter("kind", kind)
                .executeUpdate());
    }
}
