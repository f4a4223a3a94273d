// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens the one pool of connections that every module shares. */
final class ConnectionPool {

    private static final int SECONDS_TO_CONNECT = 5;

    private ConnectionPool() {}

    /** A pool with its first connection; one attempt, so that a database that is away holds nobody up. */
    static HikariDataSource open(DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("sen");
        config.setDataSource(driver(settings));
        config.setMaximumPoolSize(settings.connections());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(SECONDS_TO_CONNECT * 1000L);
        config.setValidationTimeout(2000);
        config.setInitializationFailTimeout(1);
        HikariDataSource pool = new HikariDataSource(config);
        if (settings.dialect() == Dialect.H2) {
            startThreads(pool);
        }
        return pool;
    }

    private static void startThreads(HikariDataSource pool) {
        try {
            EmbeddedThreads.start(pool);
        } catch (SQLException e) {
            pool.close();
            throw new PoolInitializationException(e);
        }
    }

    private static DataSource driver(DatabaseSettings settings) {
        return switch (settings.dialect()) {
            case H2 -> {
                JdbcDataSource source = new JdbcDataSource();
                source.setURL(settings.url());
                source.setUser(settings.user());
                source.setPassword(settings.password());
                yield source;
            }
            case POSTGRESQL -> {
                PGSimpleDataSource source = new PGSimpleDataSource();
                source.setURL(settings.url());
                if (!settings.user().isEmpty()) {
                    source.setUser(settings.user());
                    source.setPassword(settings.password());
                }
                source.setApplicationName("sen");
                source.setConnectTimeout(SECONDS_TO_CONNECT);
                source.setLoginTimeout(SECONDS_TO_CONNECT);
                source.setTcpKeepAlive(true);
                // A batch of inserts as few statements of many rows; the database runs each far quicker than its rows.
                source.setReWriteBatchedInserts(true);
                yield source;
            }
        };
    }
}
