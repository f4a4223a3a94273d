// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The pool as everybody sees it. It knows who has borrowed which connection, which costs an entry in a set; a bound on
 * every statement would cost each of them a timer or a command to the database.
 */
final class CancellableSource implements DataSource {

    private final DataSource pool;
    private final Set<BorrowedConnection> borrowed = ConcurrentHashMap.newKeySet();

    CancellableSource(DataSource pool) {
        this.pool = pool;
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
    public Connection getConnection() throws SQLException {
        return borrowed(pool.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return borrowed(pool.getConnection(user, password));
    }

    private Connection borrowed(Connection connection) {
        BorrowedConnection known = BorrowedConnection.of(connection, borrowed::remove);
        borrowed.add(known);
        return known.handle();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        pool.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return pool.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(pool) ? type.cast(pool) : pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(pool) || pool.isWrapperFor(type);
    }
}
