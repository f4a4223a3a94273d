// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A source that hands out the connections of another one in a form of its own. */
abstract class SourceBefore implements DataSource {

    private final DataSource behind;

    SourceBefore(DataSource behind) {
        this.behind = behind;
    }

    /** The connection as it is handed out. */
    abstract Connection shown(Connection connection) throws SQLException;

    @Override
    public final Connection getConnection() throws SQLException {
        return shown(behind.getConnection());
    }

    @Override
    public final Connection getConnection(String user, String password) throws SQLException {
        return shown(behind.getConnection(user, password));
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return behind.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        behind.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        behind.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return behind.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return behind.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(behind) ? type.cast(behind) : behind.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(behind) || behind.isWrapperFor(type);
    }
}
