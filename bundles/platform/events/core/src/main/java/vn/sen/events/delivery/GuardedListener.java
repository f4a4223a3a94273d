// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.events.api.DeliveredEvent;
import vn.sen.events.api.EventListener;
import vn.sen.events.log.LoggedEvent;
import vn.sen.kernel.api.ModuleCallException;
import vn.sen.kernel.api.ModuleGuard;
import vn.sen.persistence.api.PersistenceUnavailableException;

/** A listener of a module, called through the kernel's guard, so that its faults stay the module's. */
final class GuardedListener implements Recipient {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedListener.class);
    private static final Duration BOUND = Duration.ofMinutes(1);

    private final EventListener listener;
    private final Bundle bundle;
    private final String name;
    private final String module;
    private final Set<String> types;
    private final boolean fromTheBeginning;
    private final ModuleGuard guard;
    private final RetryRule retries;
    private final DeliveredEvents reading;
    private Optional<Thread> calling = Optional.empty();
    private boolean ended;

    GuardedListener(
            EventListener listener,
            Bundle bundle,
            String module,
            ModuleGuard guard,
            RetryRule retries,
            DeliveredEvents reading) {
        this.listener = listener;
        this.bundle = bundle;
        this.module = module;
        this.guard = guard;
        this.retries = retries;
        this.reading = reading;
        this.name = listener.name();
        this.types = Set.copyOf(listener.types());
        this.fromTheBeginning = listener.fromTheBeginning();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String module() {
        return module;
    }

    @Override
    public Set<String> types() {
        return types;
    }

    @Override
    public boolean fromTheBeginning() {
        return fromTheBeginning;
    }

    @Override
    public RetryRule retries() {
        return retries;
    }

    @Override
    public Answer tell(LoggedEvent event, int attempt) {
        DeliveredEvent delivered = reading.of(event);
        try {
            return guard.call(bundle, BOUND, () -> call(delivered));
        } catch (ModuleCallException failure) {
            return unanswered(event, failure);
        }
    }

    /** Interrupts the listener only while it is at an event. */
    @Override
    public synchronized void end() {
        ended = true;
        calling.ifPresent(Thread::interrupt);
    }

    private Answer call(DeliveredEvent event) throws InterruptedException {
        synchronized (this) {
            if (ended) {
                return Answer.later();
            }
            calling = Optional.of(Thread.currentThread());
        }
        try {
            listener.on(event);
            return Answer.taken();
        } finally {
            synchronized (this) {
                calling = Optional.empty();
                if (ended) {
                    // An interruption that came too late must not meet the next work on this thread.
                    Thread.interrupted();
                }
            }
        }
    }

    private Answer unanswered(LoggedEvent event, ModuleCallException failure) {
        Throwable cause = failure.getCause();
        return switch (failure.kind()) {
            case OVERLOADED -> Answer.later();
            case TIMED_OUT -> {
                if (cause instanceof TimeoutException) {
                    LOG.error("{} gave no answer to the event {} within {} s", name, event.id(), BOUND.toSeconds());
                    yield Answer.failed("too-slow");
                }
                yield Answer.later();
            }
            case THREW -> {
                if (isOver() || cause instanceof InterruptedException || isDatabaseAway(cause)) {
                    yield Answer.later();
                }
                LOG.error("{} could not take the event {}", name, event.id(), cause);
                yield Answer.failed("listener-failed");
            }
        };
    }

    /** Whatever a module throws that is stopped in the middle says nothing about the event. */
    private synchronized boolean isOver() {
        return ended;
    }

    private static boolean isDatabaseAway(Throwable thrown) {
        return thrown instanceof PersistenceUnavailableException
                || thrown.getCause() instanceof PersistenceUnavailableException;
    }
}
