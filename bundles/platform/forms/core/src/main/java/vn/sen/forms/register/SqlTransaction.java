// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.register;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;

/** Plain SQL in a transaction that somebody else ends. */
public final class SqlTransaction {

    private SqlTransaction() {}

    /** Work on a connection. */
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** @throws IllegalStateException when no transaction is under way */
    public static <T> T join(EntityManager entities, Work<T> work) {
        if (!entities.getTransaction().isActive()) {
            throw new IllegalStateException("A form is issued in the transaction of its module, but none is under way");
        }
        try {
            return work.on(entities.unwrap(Connection.class));
        } catch (SQLException refused) {
            throw new PersistenceException("The forms could not be used", refused);
        }
    }
}
