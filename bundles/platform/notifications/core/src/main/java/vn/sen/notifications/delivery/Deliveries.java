// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.delivery;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.notifications.channel.Channels;
import vn.sen.notifications.channel.PresentChannel;
import vn.sen.notifications.channel.QuietHours;

/** Gives each channel with something due its threads, as many as it takes messages at once. */
final class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final int MOST_THREADS = 50;
    private static final long IDLE_SECONDS = 5;
    private static final long END_SECONDS = 70;

    private final Channels channels;
    private final Queue queue;
    private final Attempting attempting;
    private final QuietHours quiet;
    private final Map<PresentChannel, AtomicInteger> running = new ConcurrentHashMap<>();
    private final AtomicInteger threads = new AtomicInteger();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final ThreadPoolExecutor executor;

    Deliveries(Channels channels, Queue queue, Attempting attempting, QuietHours quiet) {
        this.channels = channels;
        this.queue = queue;
        this.attempting = attempting;
        this.quiet = quiet;
        executor = new ThreadPoolExecutor(
                0, MOST_THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), this::thread);
    }

    void look() {
        running.keySet()
                .removeIf(channel -> !isThere(channel) && running.get(channel).get() == 0);
        for (PresentChannel channel : channels.all()) {
            String id = channel.traits().id();
            Instant now = attempting.clock().instant();
            if (!channel.rests() && queue.hasDue(id, quiet.end(id, now).isPresent(), now)) {
                fill(channel, running.computeIfAbsent(channel, unused -> new AtomicInteger()));
            }
        }
    }

    /** Whether nobody is at work. */
    boolean isIdle() {
        return running.values().stream().allMatch(number -> number.get() == 0);
    }

    /** Nothing begins any more; what is being sent comes to its end. */
    void end() {
        ended.set(true);
        executor.shutdown();
    }

    boolean awaitEnd() throws InterruptedException {
        return executor.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
    }

    private boolean isThere(PresentChannel channel) {
        return channels.find(channel.traits().id())
                .filter(there -> there == channel)
                .isPresent();
    }

    private void fill(PresentChannel channel, AtomicInteger number) {
        ChannelRun run = new ChannelRun(channel, queue, attempting, quiet, () -> ended.get() || !isThere(channel));
        while (number.get() < channel.traits().sessions() && !ended.get()) {
            number.incrementAndGet();
            try {
                executor.execute(() -> work(channel, run, number));
            } catch (RejectedExecutionException noThreadLeft) {
                number.decrementAndGet();
                LOG.debug("{} waits for a thread", channel.traits().id());
                return;
            }
        }
    }

    /** The boundary of our own thread: what cannot be sent now is tried again with the next look. */
    private static void work(PresentChannel channel, ChannelRun run, AtomicInteger number) {
        try {
            run.run();
        } catch (RuntimeException failed) {
            // What was taken falls back to the queue by itself, so nothing is lost whatever it was.
            LOG.warn("Sending on {} broke off: {}", channel.traits().id(), failed.toString());
        } finally {
            number.decrementAndGet();
        }
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "sen-notifications-" + threads.incrementAndGet());
        thread.setDaemon(true);
        thread.setContextClassLoader(Deliveries.class.getClassLoader());
        return thread;
    }
}
