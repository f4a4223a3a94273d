// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/**
 * The pool as everybody sees it. It knows who has borrowed which connection, which costs an entry in a set; a bound on
 * every statement would cost each of them a timer or a command to the database.
 */
final class CancellableSource extends SourceBefore {

    private final Set<BorrowedConnection> borrowed = ConcurrentHashMap.newKeySet();

    CancellableSource(DataSource pool) {
        super(pool);
    }

    /** Cancels what a thread runs now; returns when the database has been told. */
    void cancel(Thread worker, BooleanSupplier stillWanted) throws SQLException {
        for (BorrowedConnection connection : borrowed) {
            if (connection.isBorrowedBy(worker)) {
                connection.cancel(stillWanted);
            }
        }
    }

    @Override
    Connection shown(Connection connection) {
        BorrowedConnection known = BorrowedConnection.of(connection, borrowed::remove);
        borrowed.add(known);
        return known.handle();
    }
}
