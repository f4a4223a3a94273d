// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import vn.sen.persistence.api.DatabaseHealth;
import vn.sen.persistence.api.DatabaseStatus;

/** Asks the database on a thread of its own, so that one that hangs holds up nobody who asks. */
@Component(service = DatabaseHealth.class)
public final class PingedDatabaseHealth implements DatabaseHealth {

    private final Database database;
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(1, 1, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                Thread pinger = new Thread(work, "sen-database-ping");
                pinger.setDaemon(true);
                pinger.setContextClassLoader(PingedDatabaseHealth.class.getClassLoader());
                return pinger;
            });
    private Optional<FutureTask<DatabaseStatus>> underWay = Optional.empty();
    private volatile Optional<String> version = Optional.empty();

    @Activate
    public PingedDatabaseHealth(@Reference Database database) {
        this.database = database;
        thread.allowCoreThreadTimeOut(true);
    }

    @Deactivate
    void close() {
        thread.shutdownNow();
    }

    @Override
    public DatabaseStatus check(Duration bound) {
        FutureTask<DatabaseStatus> ping = ping();
        try {
            return ping.get(bound.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return away("no answer within " + bound.toMillis() + " ms");
        } catch (ExecutionException e) {
            return away(String.valueOf(e.getCause().getMessage()));
        } catch (CancellationException e) {
            return away("the server is stopping");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return away("interrupted");
        }
    }

    /** The ping under way, or a new one: however many ask, the database is asked once. */
    private synchronized FutureTask<DatabaseStatus> ping() {
        if (underWay.isPresent() && !underWay.get().isDone()) {
            return underWay.get();
        }
        Callable<DatabaseStatus> question = this::ask;
        FutureTask<DatabaseStatus> task = new FutureTask<>(question);
        underWay = Optional.of(task);
        if (thread.isShutdown()) {
            task.cancel(false);
        } else {
            thread.execute(task);
        }
        return task;
    }

    private DatabaseStatus ask() throws DatabaseUnreachableException, SQLException {
        try (Connection connection = database.connect().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select 1")) {
            row.next();
            if (version.isEmpty()) {
                version = Optional.of(connection.getMetaData().getDatabaseProductVersion());
            }
        }
        return new DatabaseStatus(true, database.dialect().product(), version, Optional.empty());
    }

    private DatabaseStatus away(String problem) {
        return new DatabaseStatus(false, database.dialect().product(), version, Optional.of(problem));
    }
}
