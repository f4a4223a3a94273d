// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.util.Hashtable;
import java.util.Optional;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database of this process: its pool, from the first connection on, and the {@link DataSource} service. */
@Component(service = Database.class)
public final class Database {

    /** Property of the {@link DataSource} service that platform services use without a unit of their own. */
    static final String NAME = "sen.name";

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final BundleContext context;
    private final DatabaseSettings settings;
    private Optional<HikariDataSource> pool = Optional.empty();
    private Optional<String> problem = Optional.empty();
    private boolean closed;

    @Activate
    public Database(BundleContext context) {
        this(context, DatabaseSettings.read(context::getProperty));
    }

    Database(BundleContext context, DatabaseSettings settings) {
        this.context = context;
        this.settings = settings;
    }

    Dialect dialect() {
        return settings.dialect();
    }

    RestorePoints restorePoints(DataSource source) {
        return settings.restorePoints()
                .<RestorePoints>map(folder -> new EmbeddedRestorePoints(source, folder))
                .orElse(RestorePoints.NONE);
    }

    /** The pool, if the database has answered once. */
    synchronized Optional<DataSource> connected() {
        return pool.map(DataSource.class::cast);
    }

    /** Why the last attempt to connect failed. */
    synchronized Optional<String> problem() {
        return problem;
    }

    /** The pool; connects on the first call. Each further call after a failure tries again, once. */
    synchronized DataSource connect() throws DatabaseUnreachableException {
        if (pool.isPresent()) {
            return pool.get();
        }
        if (closed) {
            throw new DatabaseUnreachableException("the server is stopping", null);
        }
        try {
            HikariDataSource opened = ConnectionPool.open(settings);
            if (problem.isPresent()) {
                LOG.info("The database answers again");
            }
            pool = Optional.of(opened);
            problem = Optional.empty();
            Hashtable<String, Object> properties = new Hashtable<>();
            properties.put(NAME, "main");
            context.registerService(DataSource.class, opened, properties);
            return opened;
        } catch (PoolInitializationException e) {
            String reason = Optional.ofNullable(e.getCause()).orElse(e).getMessage();
            if (problem.isEmpty()) {
                LOG.warn("The database does not answer: {}. Trying again until it does.", reason);
            }
            problem = Optional.of(reason);
            throw new DatabaseUnreachableException(reason, e);
        }
    }

    @Deactivate
    synchronized void close() {
        closed = true;
        pool.ifPresent(HikariDataSource::close);
    }
}
