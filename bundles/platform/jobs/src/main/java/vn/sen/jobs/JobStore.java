// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.sen.persistence.api.Transactions;

/** Jobs in the database. Every change is a transaction of its own. */
final class JobStore {

    /** Name of the task under which db-scheduler runs a job; its instance is the job's id. */
    static final String TASK = "job";

    private final Transactions transactions;
    private final Clock clock;

    JobStore(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Which jobs are wanted; an empty part asks for all. */
    record Filter(Optional<JobState> state, Optional<String> kind) {}

    /** The jobs submitted last, without input and result. */
    List<Job> newest(Filter filter, Optional<UUID> before, int limit) {
        StringBuilder query = new StringBuilder("select j from Job j where 1 = 1");
        filter.state().ifPresent(state -> query.append(" and j.state = :state"));
        filter.kind().ifPresent(kind -> query.append(" and j.kind = :kind"));
        before.ifPresent(id -> query.append(" and j.id < :before"));
        return transactions.read(em -> {
            TypedQuery<Job> jobs =
                    em.createQuery(query.append(" order by j.id desc").toString(), Job.class);
            filter.state().ifPresent(state -> jobs.setParameter("state", state));
            filter.kind().ifPresent(kind -> jobs.setParameter("kind", kind));
            before.ifPresent(id -> jobs.setParameter("before", id));
            return jobs.setMaxResults(limit).getResultList();
        });
    }

    /** Stores a job, to be done soon. */
    UUID add(String kind, byte[] input, String owner) {
        return transactions.call(em -> add(em, kind, input, owner));
    }

    /** Stores a job that is not begun before a moment. */
    UUID add(String kind, byte[] input, String owner, Instant notBefore) {
        return transactions.call(em -> JobInsert.of(kind, input, owner, clock.instant())
                .notBefore(notBefore)
                .in(em));
    }

    /** Stores a job in a transaction that is under way, of this unit or another. */
    UUID add(EntityManager entities, String kind, byte[] input, String owner) {
        return JobInsert.of(kind, input, owner, clock.instant()).in(entities);
    }

    Optional<Job> find(UUID id) {
        return transactions.read(em -> Optional.ofNullable(em.find(Job.class, id)));
    }

    /** The job with its input when its work may begin now. */
    Optional<Job> begin(UUID id) {
        return change(id, job -> job.begin(clock.instant()))
                .filter(begun -> begun)
                .flatMap(begun -> withInput(id));
    }

    /** Stores how far a job is. True when somebody asked meanwhile to end it. */
    boolean report(UUID id, long done, long total, long errors) {
        return change(id, job -> {
                    job.report(done, total, errors);
                    return job.cancelling();
                })
                .orElse(true);
    }

    void complete(UUID id, String result) {
        update(id, job -> job.complete(result, clock.instant()));
    }

    void fail(UUID id, String code) {
        update(id, job -> job.fail(code, clock.instant()));
    }

    /** Puts a job that was interrupted back into the queue, or ends it when that was asked for. */
    JobState putBack(UUID id) {
        return change(id, job -> {
                    job.putBack(clock.instant());
                    return job.state();
                })
                .orElse(JobState.CANCELLED);
    }

    /** Puts back a job that the platform could not let be done now. */
    Optional<Job> setBack(UUID id) {
        return change(id, job -> {
            job.setBack(clock.instant());
            return job;
        });
    }

    /** Puts back a job whose handler broke, or gives it up with {@code code} after a few times. */
    Optional<Job> breakOff(UUID id, String code) {
        return change(id, job -> {
            job.breakOff(code, clock.instant());
            return job;
        });
    }

    /** Ends a job that waits, and marks one that runs. */
    Optional<Job> cancel(UUID id) {
        return change(id, job -> {
            job.cancel(clock.instant());
            return job;
        });
    }

    /**
     * Has the jobs that wait for their module looked at now. Their version stays, so that a node which is about to take
     * one still can.
     */
    void wakeWaiting() {
        transactions.run(em -> em.createNativeQuery("update jobs.scheduled_tasks"
                        + " set execution_time = ?"
                        + " where task_name = ? and picked = false and execution_time > ? and task_instance not in"
                        + " (select cast(id as varchar(36)) from jobs.job where not_before > ?)")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, TASK)
                .setParameter(3, Timestamp.from(clock.instant()))
                .setParameter(4, Timestamp.from(clock.instant()))
                .executeUpdate());
    }

    /** Frees the jobs that a node left when it died; only for the one node of a database that has no other. */
    int freeAll() {
        return transactions.call(em -> em.createNativeQuery("update jobs.scheduled_tasks set picked = false,"
                        + " picked_by = null, last_heartbeat = null, execution_time = ?, version = version + 1"
                        + " where picked = true")
                .setParameter(1, Timestamp.from(clock.instant()))
                .executeUpdate());
    }

    /** Removes the jobs that ended before a moment, with their results. */
    int removeFinishedBefore(Instant moment) {
        return transactions.call(em -> em.createQuery("delete from Job j where j.finishedAt < :moment")
                .setParameter("moment", moment)
                .executeUpdate());
    }

    private Optional<Job> withInput(UUID id) {
        return transactions.read(
                em -> Optional.ofNullable(em.find(Job.class, id)).map(job -> {
                    job.input();
                    return job;
                }));
    }

    private void update(UUID id, Consumer<Job> change) {
        change(id, job -> {
            change.accept(job);
            return Boolean.TRUE;
        });
    }

    /** With the row locked, because a reader of the queue, a handler and a canceller may meet at one job. */
    private <T> Optional<T> change(UUID id, Function<Job, T> change) {
        return transactions.call(em -> Optional.ofNullable(em.find(Job.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(change));
    }
}
