// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;

/** db-scheduler, set up for jobs: which node does what, and what became of a node that died. */
final class JobScheduler {

    private static final int THREADS = 4;

    /** Only for jobs that other nodes stored; those of this node begin at once. */
    private static final Duration POLLING = Duration.ofSeconds(10);

    /** A node that missed four of these is dead, and its jobs are done by another. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private static final int MISSED_HEARTBEATS = 4;

    private static final Duration STOPPING = Duration.ofSeconds(10);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);
    private static final Duration CLEANING = Duration.ofDays(1);
    private static final Duration KEPT = Duration.ofDays(30);

    private final Scheduler scheduler;

    private JobScheduler(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    static JobScheduler start(DataSource source, JobStore store, JobExecution execution, Clock clock)
            throws SQLException {
        boolean embedded = embedded(source);
        if (embedded) {
            store.freeAll();
        }
        CustomTask<Void> jobs = Tasks.custom(JobStore.TASK, Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_FAILURE))
                .onDeadExecutionRevive()
                .execute(execution);
        RecurringTask<Void> cleaning = Tasks.recurring("remove-old-jobs", FixedDelay.of(CLEANING))
                .execute((instance, context) ->
                        store.removeFinishedBefore(clock.instant().minus(KEPT)));
        JdbcCustomization database =
                embedded ? new DefaultJdbcCustomization(false) : new PostgreSqlJdbcCustomization(false, false);
        Scheduler scheduler = Scheduler.create(source, jobs)
                .jdbcCustomization(database)
                .startTasks(cleaning)
                .tableName("jobs.scheduled_tasks")
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .threads(THREADS)
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(STOPPING)
                .build();
        scheduler.start();
        return new JobScheduler(scheduler);
    }

    /** Looks for jobs now instead of with the next polling. */
    void wake() {
        scheduler.triggerCheckForDueExecutions();
    }

    void stop() {
        scheduler.stop();
    }

    /** An embedded database is locked to one process, so whoever held a job before is dead. */
    private static boolean embedded(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getURL().startsWith("jdbc:h2:");
        }
    }
}
