// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.persistence.api.StatementCancellation;

/** Cancels on a thread of its own, because PostgreSQL is told on a further connection, which it may be slow to take. */
@Component(service = StatementCancellation.class)
public final class PooledCancellation implements StatementCancellation {

    private static final Logger LOG = LoggerFactory.getLogger(PooledCancellation.class);

    /** Whoever finds no place asks again a second later. */
    private static final int MOST_WAITING = 200;

    private final Database database;
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(1, 1, 5, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), work -> {
                Thread canceller = new Thread(work, "sen-database-cancel");
                canceller.setDaemon(true);
                canceller.setContextClassLoader(PooledCancellation.class.getClassLoader());
                return canceller;
            });

    @Activate
    public PooledCancellation(@Reference Database database) {
        this.database = database;
        thread.allowCoreThreadTimeOut(true);
    }

    @Deactivate
    void close() {
        thread.shutdownNow();
    }

    @Override
    public void cancel(Thread worker, BooleanSupplier stillWanted) {
        try {
            thread.execute(() -> cancelNow(worker, stillWanted));
        } catch (RejectedExecutionException tooMany) {
            LOG.debug("{} waits for its cancellation", worker.getName());
        }
    }

    private void cancelNow(Thread worker, BooleanSupplier stillWanted) {
        try {
            database.cancel(worker, stillWanted);
        } catch (SQLException refused) {
            LOG.warn("The statement of {} could not be cancelled: {}", worker.getName(), refused.getMessage());
        }
    }
}
