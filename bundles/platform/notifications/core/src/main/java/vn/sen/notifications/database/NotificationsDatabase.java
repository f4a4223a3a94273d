// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.persistence.api.Transactions;

/**
 * Plain SQL in transactions of the schema {@code notifications}. There are no entities: rows are claimed, counted and moved
 * on.
 */
@Component(service = NotificationsDatabase.class)
public final class NotificationsDatabase {

    private final Transactions transactions;

    @Activate
    public NotificationsDatabase(@Reference(target = "(osgi.unit.name=notifications)") Transactions transactions) {
        this.transactions = transactions;
    }

    /** Work on a connection whose transaction somebody else ends. */
    public interface SqlWork<T> {
        T on(Sql sql) throws SQLException;
    }

    /** Work in a transaction that also writes what takes an entity manager. */
    public interface ActWork<T> {
        T on(EntityManager entities, Sql sql) throws SQLException;
    }

    /** Runs work in a transaction of its own; failures arrive as those of {@link Transactions#call}. */
    public <T> T call(SqlWork<T> work) {
        return act((entities, sql) -> work.on(sql));
    }

    /** {@link #call} for an act that is to be recorded in the same transaction. */
    public <T> T act(ActWork<T> work) {
        return within(transactions, work);
    }

    /** Work in the transaction of another unit that is under way, or in a new one of it. */
    public static <T> T within(Transactions transactions, ActWork<T> work) {
        return transactions.call(entities -> {
            try {
                return work.on(entities, new Sql(entities.unwrap(Connection.class)));
            } catch (SQLException refused) {
                throw new PersistenceException("The notifications could not be used", refused);
            }
        });
    }

    /** For what is published in the transaction under way. */
    public Transactions transactions() {
        return transactions;
    }

    public void afterCommit(Runnable action) {
        transactions.afterCommit(action);
    }

    /** An embedded database is locked to one process, so that no other server can be at work. */
    public boolean embedded() {
        return call(sql -> sql.connection().getMetaData().getURL().startsWith("jdbc:h2:"));
    }
}
