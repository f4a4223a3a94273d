// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.source;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.indicators.api.Computation;
import vn.sen.indicators.api.RecordPage;
import vn.sen.indicators.api.RecordQuery;
import vn.sen.indicators.api.StaleReason;
import vn.sen.kernel.api.ModuleCallException;
import vn.sen.kernel.api.ModuleGuard;
import vn.sen.persistence.api.PersistenceUnavailableException;
import vn.sen.persistence.api.StatementCancellation;

/** Calls sources of modules through the kernel's guard, so that their faults stay the modules'. */
@Component(service = SourceCalls.class)
public final class SourceCalls {

    private static final Duration RECORDS = Duration.ofSeconds(20);

    private final ModuleGuard guard;
    private final ModuleSources sources;
    private final StatementCancellation statements;

    @Activate
    public SourceCalls(
            @Reference ModuleGuard guard,
            @Reference ModuleSources sources,
            @Reference StatementCancellation statements) {
        this.guard = guard;
        this.sources = sources;
        this.statements = statements;
    }

    /**
     * Has a source compute.
     *
     * @throws SourceFailedException when it brought no facts, with the reason
     * @throws InterruptedException when this thread is to stop
     * @throws PersistenceUnavailableException when the database is away, which is not the source's fault
     */
    public FactCollector compute(OfferedSource source, Computation asked, Duration bound)
            throws SourceFailedException, InterruptedException {
        return call(source, bound, () -> {
            FactCollector facts = new FactCollector(asked);
            source.source().compute(asked, facts);
            return facts;
        });
    }

    /** The records behind a value; failures are those of {@link #compute}. */
    public RecordPage records(OfferedSource source, RecordQuery query)
            throws SourceFailedException, InterruptedException {
        return call(source, RECORDS, () -> source.source().records(query));
    }

    private <T> T call(OfferedSource source, Duration bound, Callable<T> work)
            throws SourceFailedException, InterruptedException {
        AtomicReference<Optional<Thread>> worker = new AtomicReference<>(Optional.empty());
        try {
            return guard.call(source.bundle(), bound, () -> {
                worker.set(Optional.of(Thread.currentThread()));
                try {
                    return work.call();
                } finally {
                    worker.set(Optional.empty());
                }
            });
        } catch (ModuleCallException failure) {
            // An interruption does not end what the module waits for in the database.
            worker.get()
                    .ifPresent(thread -> statements.cancel(
                            thread, () -> worker.get().filter(thread::equals).isPresent()));
            throw failed(source, bound, failure);
        }
    }

    private SourceFailedException failed(OfferedSource source, Duration bound, ModuleCallException failure)
            throws InterruptedException {
        Throwable cause = failure.getCause();
        String name = source.name();
        switch (failure.kind()) {
            case OVERLOADED -> {
                return SourceFailedException.because(
                        StaleReason.SOURCE_TOO_SLOW, name + " has too many calls under way", failure);
            }
            case TIMED_OUT -> {
                if (cause instanceof TimeoutException) {
                    return SourceFailedException.because(
                            StaleReason.SOURCE_TOO_SLOW,
                            name + " brought no facts within " + bound.toSeconds() + " s",
                            failure);
                }
                if (Thread.interrupted()) {
                    throw new InterruptedException("Asked to stop while " + name + " computes");
                }
                return SourceFailedException.left(name + " was stopped in the middle", failure);
            }
            case THREW -> {
                if (databaseAway(cause)) {
                    throw new PersistenceUnavailableException(
                            "The database went away while " + name + " computes", cause);
                }
                if (cause instanceof FactRefusedException) {
                    return SourceFailedException.because(StaleReason.FACTS_REFUSED, cause.getMessage(), cause);
                }
                return sources.offers(source)
                        ? SourceFailedException.because(StaleReason.SOURCE_FAILED, name + " threw " + cause, cause)
                        : SourceFailedException.left(name + " was stopped in the middle", cause);
            }
        }
        throw new IllegalStateException("No such kind: " + failure.kind());
    }

    private static boolean databaseAway(Throwable thrown) {
        return thrown instanceof PersistenceUnavailableException
                || thrown.getCause() instanceof PersistenceUnavailableException;
    }
}
