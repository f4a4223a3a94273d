// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.delivery;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.events.log.EventLog;

/** Gives every recipient with something to be told a thread, one at most, and lets go of those that are gone. */
public final class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final int MOST_THREADS = 200;
    private static final long IDLE_SECONDS = 5;

    private final UUID node;
    private final Places places;
    private final HeldEvents held;
    private final EventLog log;
    private final List<RecipientSource> sources;
    private final Clock clock;
    private final Map<String, Lane> lanes = new HashMap<>();
    private final AtomicInteger threads = new AtomicInteger();
    private final ThreadPoolExecutor executor;

    public Deliveries(
            UUID node, Places places, HeldEvents held, EventLog log, List<RecipientSource> sources, Clock clock) {
        this.node = node;
        this.places = places;
        this.held = held;
        this.log = log;
        this.sources = List.copyOf(sources);
        this.clock = clock;
        executor = new ThreadPoolExecutor(
                0, MOST_THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), this::thread);
    }

    /** Gives those a place that are new. Before events are appended: what is committed later is theirs. */
    synchronized void meet() {
        follow(sources.stream().flatMap(source -> source.recipients().stream()).toList());
    }

    /** Has everybody told who is behind and whom no other living server tells. */
    synchronized void look() {
        if (lanes.isEmpty()) {
            return;
        }
        Places.Board board = places.board();
        Set<String> due = held.listenersDue(clock.instant());
        lanes.forEach((name, lane) -> {
            Optional<UUID> holder =
                    Optional.ofNullable(board.places().get(name)).flatMap(Places.Place::holder);
            boolean others = holder.filter(other -> !other.equals(node)).isPresent();
            if (!others && (due.contains(name) || lane.run().isBehind(board.end()))) {
                lane.request();
            }
        });
    }

    /** Ends what is under way; nothing begins any more. */
    void end() {
        executor.shutdown();
        synchronized (this) {
            lanes.values().forEach(lane -> lane.run().end());
        }
    }

    boolean awaitEnd() throws InterruptedException {
        return executor.awaitTermination(10, TimeUnit.SECONDS);
    }

    private void follow(Collection<Recipient> present) {
        lanes.values().removeIf(lane -> {
            boolean gone = present.stream().noneMatch(one -> one == lane.recipient());
            if (gone) {
                lane.run().end();
            }
            // One that comes back under the same name must not be told on two threads.
            boolean over = gone && lane.isIdle();
            if (over) {
                lane.run().release();
            }
            return over;
        });
        for (Recipient recipient : present) {
            if (!lanes.containsKey(recipient.name())) {
                places.register(recipient);
                lanes.put(
                        recipient.name(),
                        new Lane(recipient, new RecipientRun(recipient, node, places, held, log, clock)));
            }
        }
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "sen-events-" + threads.incrementAndGet());
        thread.setDaemon(true);
        thread.setContextClassLoader(Deliveries.class.getClassLoader());
        return thread;
    }

    /** One recipient, on one thread at a time, however often it is asked for. */
    private final class Lane {

        private final Recipient recipient;
        private final RecipientRun run;
        private final AtomicInteger requests = new AtomicInteger();

        Lane(Recipient recipient, RecipientRun run) {
            this.recipient = recipient;
            this.run = run;
        }

        Recipient recipient() {
            return recipient;
        }

        RecipientRun run() {
            return run;
        }

        boolean isIdle() {
            return requests.get() == 0;
        }

        void request() {
            if (requests.getAndIncrement() == 0) {
                try {
                    executor.execute(this::work);
                } catch (RejectedExecutionException noThreadLeft) {
                    requests.set(0);
                    LOG.debug("{} waits for a thread", recipient.name());
                }
            }
        }

        private void work() {
            int seen = requests.get();
            boolean over = false;
            while (!over) {
                runLogged();
                over = requests.compareAndSet(seen, 0);
                seen = requests.get();
            }
        }

        /** The boundary of our own thread: a recipient that cannot be told now is tried again with the next look. */
        private void runLogged() {
            try {
                run.run();
            } catch (RuntimeException failed) {
                // The place has not been moved, so nothing is lost whatever it was.
                LOG.warn("{} could not be told its events: {}", recipient.name(), failed.toString());
            }
        }
    }
}
