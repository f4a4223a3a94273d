// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.persistence.api.Transactions;

/** Plain SQL in transactions of the schema {@code indicators}. */
@Component(service = IndicatorsDatabase.class)
public final class IndicatorsDatabase {

    private final Transactions transactions;

    @Activate
    public IndicatorsDatabase(@Reference(target = "(osgi.unit.name=indicators)") Transactions transactions) {
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
        return transactions.call(entities -> join(entities, sql -> work.on(entities, sql)));
    }

    /**
     * Plain SQL in the transaction of any unit.
     *
     * @throws IllegalStateException when none is under way
     */
    public static <T> T join(EntityManager entities, SqlWork<T> work) {
        if (!entities.getTransaction().isActive()) {
            throw new IllegalStateException("This is written in the transaction of a module, but none is under way");
        }
        try {
            return work.on(new Sql(entities.unwrap(Connection.class)));
        } catch (SQLException refused) {
            throw new PersistenceException("The indicators could not be used", refused);
        }
    }
}
