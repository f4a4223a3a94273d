// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.search;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.persistence.api.TransactionFailedException;
import vn.sen.procedures.catalogue.ProcedureStore;
import vn.sen.procedures.search.ProcedureIndex.Search;
import vn.sen.web.api.ModuleJson;
import vn.sen.web.api.ProblemException;

/**
 * Keeps the index up to date behind those who search. However many find it behind, the work is done once; whoever waits
 * too long gets the state before the last change, and 503 while there is none.
 */
final class IndexUpkeep implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexUpkeep.class);
    private static final String RETRY_SECONDS = "5";
    private static final long IDLE_SECONDS = 5;
    private static final long STOP_SECONDS = 10;

    /** A catching up that has been asked for. */
    private record Round(long revision, Future<?> work) {}

    private final ProcedureStore store;
    private final ModuleJson json;
    private final Duration patience;
    private final ScheduledThreadPoolExecutor worker = new ScheduledThreadPoolExecutor(1);
    private Optional<Round> last = Optional.empty();
    private volatile Optional<ProcedureIndex> index = Optional.empty();

    /**
     * Makes nothing yet, because starting a server should not wait for it.
     *
     * @param patience how long a search waits for the index
     */
    IndexUpkeep(ProcedureStore store, ModuleJson json, Duration patience) {
        this.store = store;
        this.json = json;
        this.patience = patience;
        worker.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        worker.allowCoreThreadTimeOut(true);
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Builds the index after a while, unless somebody has searched before. */
    void warmUp(Duration after, LongSupplier revision) {
        worker.schedule(() -> warmUp(revision), after.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Searches the catalogue as it was at the given revision or later, if the index can be had in time. */
    <T> T search(long revision, Search<T> search) throws IOException {
        Optional<ProcedureIndex> present = index.filter(known -> known.revision() == revision);
        if (present.isEmpty()) {
            await(catchUp(revision));
            present = index;
        }
        ProcedureIndex found = present.orElseThrow(() -> ProblemException.problem(503, "search-not-ready")
                .header("Retry-After", RETRY_SECONDS)
                .build());
        return found.search(search);
    }

    @Override
    public void close() throws IOException {
        worker.shutdownNow();
        try {
            if (!worker.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The index is still being built; it is left to itself");
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (index.isPresent()) {
            index.get().close();
        }
    }

    private void warmUp(LongSupplier revision) {
        if (index.isEmpty()) {
            try {
                follow(revision.getAsLong());
            } catch (IOException | TransactionFailedException notYet) {
                // The database may be away; the first search tries again and is told.
                LOG.debug("The index could not be built ahead", notYet);
            }
        }
    }

    private synchronized Future<?> catchUp(long revision) {
        if (last.isEmpty() || last.get().work().isDone() || last.get().revision() != revision) {
            Future<?> work = worker.submit(() -> {
                follow(revision);
                return null;
            });
            last = Optional.of(new Round(revision, work));
        }
        return last.get().work();
    }

    /** Runs on the worker only. An index is shown once it has followed for the first time. */
    private void follow(long revision) throws IOException {
        if (index.isPresent()) {
            index.get().follow(revision);
            return;
        }
        ProcedureIndex first = new ProcedureIndex(store, json);
        boolean done = false;
        try {
            first.follow(revision);
            index = Optional.of(first);
            done = true;
        } finally {
            if (!done) {
                first.close();
            }
        }
    }

    private void await(Future<?> work) throws IOException {
        try {
            work.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | CancellationException later) {
            LOG.debug("A search goes on without waiting for the index any longer");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof RuntimeException known) {
                throw known;
            }
            throw new IOException("The index could not be built", cause);
        }
    }
}
