// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Hashtable;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.persistence.api.DatabaseConnections;

/** The database of this process: its pool, from the first connection on, and the {@link DataSource} service. */
@Component(service = Database.class)
public final class Database {

    /** Property of the {@link DataSource} service that platform services use without a unit of their own. */
    static final String NAME = "sen.name";

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final BundleContext context;
    private final DatabaseSettings settings;
    private final Optional<ShippedDatabase> shipped;
    private Optional<HikariDataSource> pool = Optional.empty();
    private Optional<HikariDataSource> ahead = Optional.empty();
    private Optional<CancellableSource> shown = Optional.empty();
    private Optional<String> problem = Optional.empty();
    private boolean closed;

    @Activate
    public Database(BundleContext context) {
        this(
                context,
                DatabaseSettings.read(context::getProperty),
                Optional.ofNullable(context.getProperty("sen.home"))
                        .map(Path::of)
                        .map(ShippedDatabase::of));
        Thread opening = new Thread(this::openAhead, "sen-database-open");
        opening.setDaemon(true);
        opening.start();
    }

    /** @param shipped what a new embedded database begins with; empty: with nothing */
    Database(BundleContext context, DatabaseSettings settings, Optional<ShippedDatabase> shipped) {
        this.context = context;
        this.settings = settings;
        this.shipped = shipped;
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
        return shown.map(DataSource.class::cast);
    }

    /** Why the last attempt to connect failed. */
    synchronized Optional<String> problem() {
        return problem;
    }

    /** The pool; connects on the first call. Each further call after a failure tries again, once. */
    synchronized DataSource connect() throws DatabaseUnreachableException {
        if (shown.isPresent()) {
            return shown.get();
        }
        if (closed) {
            throw new DatabaseUnreachableException("the server is stopping", null);
        }
        try {
            HikariDataSource opened = ahead.isPresent() ? ahead.get() : open();
            ahead = Optional.empty();
            if (problem.isPresent()) {
                LOG.info("The database answers again");
            }
            CancellableSource source = new CancellableSource(opened);
            pool = Optional.of(opened);
            shown = Optional.of(source);
            problem = Optional.empty();
            Hashtable<String, Object> properties = new Hashtable<>();
            properties.put(NAME, "main");
            context.registerService(DataSource.class, source, properties);
            return source;
        } catch (PoolInitializationException e) {
            String reason = Optional.ofNullable(e.getCause()).orElse(e).getMessage();
            if (problem.isEmpty()) {
                LOG.warn("The database does not answer: {}. Trying again until it does.", reason);
            }
            problem = Optional.of(reason);
            throw new DatabaseUnreachableException(reason, e);
        }
    }

    /** The first unit waits for the database less when it has been opened while other things started. */
    private synchronized void openAhead() {
        if (closed || shown.isPresent()) {
            return;
        }
        try {
            ahead = Optional.of(open());
        } catch (PoolInitializationException unreachable) {
            // Whoever needs it tries again, and says what is wrong.
            LOG.debug("The database does not answer yet", unreachable);
        }
    }

    /** Threads of the pool and of the driver begin here, maybe in the call of a module, and are not that module's. */
    private HikariDataSource open() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Database.class.getClassLoader());
        try {
            layShipped();
            return ConnectionPool.open(settings);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Only an embedded database has a folder; a server's is made by its migrations. */
    private void layShipped() {
        if (shipped.isEmpty() || settings.restorePoints().isEmpty()) {
            return;
        }
        try {
            shipped.get().layInto(settings.restorePoints().get());
        } catch (IOException e) {
            LOG.warn("The shipped database cannot be used, so each schema is migrated from nothing: {}", e.toString());
        }
    }

    synchronized DatabaseConnections.Figures connections() {
        if (pool.isEmpty()) {
            return new DatabaseConnections.Figures(0, 0, 0, settings.connections());
        }
        HikariPoolMXBean now = pool.get().getHikariPoolMXBean();
        return new DatabaseConnections.Figures(
                now.getActiveConnections(),
                now.getIdleConnections(),
                now.getThreadsAwaitingConnection(),
                settings.connections());
    }

    /** Cancels what a thread runs in the database; returns when the database has been told. */
    void cancel(Thread worker, BooleanSupplier stillWanted) throws SQLException {
        Optional<CancellableSource> source;
        synchronized (this) {
            source = shown;
        }
        if (source.isPresent()) {
            source.get().cancel(worker, stillWanted);
        }
    }

    @Deactivate
    synchronized void close() {
        closed = true;
        ahead.ifPresent(HikariDataSource::close);
        pool.ifPresent(HikariDataSource::close);
    }
}
