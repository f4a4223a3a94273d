// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.persistence.api.Transactions;

/**
 * Plain SQL in transactions of the schema {@code audit}. There are no entities here: records are written from
 * transactions of other units, never changed, and read by the thousand.
 */
@Component(service = AuditDatabase.class)
public final class AuditDatabase {

    private final Transactions transactions;

    @Activate
    public AuditDatabase(@Reference(target = "(osgi.unit.name=audit)") Transactions transactions) {
        this.transactions = transactions;
    }

    /** Work on a connection whose transaction somebody else ends. */
    public interface SqlWork<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Runs work in a transaction of its own; failures arrive as those of {@link Transactions#call}. */
    public <T> T call(SqlWork<T> work) {
        return transactions.call(entities -> in(entities, work));
    }

    /** Runs an action once the transaction of {@link #call} that is under way on this thread has committed. */
    public void afterCommit(Runnable action) {
        transactions.afterCommit(action);
    }

    /** Runs work in the transaction that is under way in {@code entities}. */
    public static <T> T in(EntityManager entities, SqlWork<T> work) {
        try {
            return work.on(entities.unwrap(Connection.class));
        } catch (SQLException refused) {
            throw new PersistenceException("The record of acts could not be used", refused);
        }
    }
}
