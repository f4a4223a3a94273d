// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import vn.sen.persistence.api.Ids;

/**
 * A job about to be stored together with its place in the queue, so that neither is ever without the other. With plain
 * SQL, since the transaction may be that of another unit.
 */
record JobInsert(UUID id, String kind, byte[] input, String owner, Instant submittedAt, Optional<Instant> notBefore) {

    private static final String JOB =
            "insert into jobs.job (id, version, kind, owner, state, input, done, total, errors,"
                    + " attempts, failures, setbacks, cancelling, submitted_at, not_before)"
                    + " values (?, 1, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, false, ?, ?)";
    private static final String PLACE = "insert into jobs.scheduled_tasks"
            + " (task_name, task_instance, execution_time, picked, version) values (?, ?, ?, false, 1)";

    static JobInsert of(String kind, byte[] input, String owner, Instant now) {
        return new JobInsert(Ids.next(), kind, input, owner, now, Optional.empty());
    }

    JobInsert notBefore(Instant moment) {
        return new JobInsert(id, kind, input, owner, submittedAt, Optional.of(moment));
    }

    /** @throws IllegalStateException when no transaction is under way */
    UUID in(EntityManager entities) {
        if (!entities.getTransaction().isActive()) {
            throw new IllegalStateException(
                    "A job of kind " + kind + " is to be stored in a transaction, but none is under way");
        }
        try {
            write(entities.unwrap(Connection.class));
            return id;
        } catch (SQLException refused) {
            throw new PersistenceException("A job of kind " + kind + " could not be stored", refused);
        }
    }

    private void write(Connection connection) throws SQLException {
        try (PreparedStatement job = connection.prepareStatement(JOB)) {
            job.setObject(1, id);
            job.setString(2, kind);
            job.setString(3, owner);
            job.setString(4, JobState.QUEUED.name());
            job.setBytes(5, input);
            job.setObject(6, stored(submittedAt));
            job.setObject(7, notBefore.map(JobInsert::stored).orElse(null));
            job.executeUpdate();
        }
        try (PreparedStatement place = connection.prepareStatement(PLACE)) {
            place.setString(1, JobStore.TASK);
            place.setString(2, id.toString());
            place.setObject(3, stored(notBefore.filter(submittedAt::isBefore).orElse(submittedAt)));
            place.executeUpdate();
        }
    }

    private static OffsetDateTime stored(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
