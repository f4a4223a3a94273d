// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.persistence.api.Transactions;

/** Plain SQL in transactions of the schema {@code documents}, or in those of modules. */
@Component(service = DocumentsDatabase.class)
public final class DocumentsDatabase {

    private final Transactions transactions;

    @Activate
    public DocumentsDatabase(@Reference(target = "(osgi.unit.name=documents)") Transactions transactions) {
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
        return transactions.call(entities -> {
            try {
                return work.on(entities, new Sql(entities.unwrap(Connection.class)));
            } catch (SQLException refused) {
                throw new PersistenceException("The documents could not be used", refused);
            }
        });
    }

    /**
     * Runs work in a transaction that a module has under way.
     *
     * @throws IllegalStateException when there is none
     */
    public static <T> T join(EntityManager entities, SqlWork<T> work) {
        if (!entities.getTransaction().isActive()) {
            throw new IllegalStateException(
                    "A file is attached in the transaction of its record, but none is under way");
        }
        try {
            return work.on(new Sql(entities.unwrap(Connection.class)));
        } catch (SQLException refused) {
            throw new PersistenceException("The documents could not be used", refused);
        }
    }
}
