// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.guard;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import vn.sen.kernel.api.ModuleCallException;
import vn.sen.kernel.api.ModuleCallException.Kind;
import vn.sen.kernel.api.ModuleCalls;

/**
 * The threads in which one module is called, and what became of the calls. A thread that the module keeps is lost for
 * this module only: when all are, further calls are refused at once. Idle threads end after a few seconds.
 */
final class CallLane {

    private static final int MOST_THREADS = 16;
    private static final long IDLE_SECONDS = 5;

    private final String module;
    private Optional<ExecutorService> executor = Optional.empty();
    private final AtomicInteger active = new AtomicInteger();
    private final AtomicInteger threads = new AtomicInteger();
    private final LongAdder calls = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder timeouts = new LongAdder();
    private final LongAdder overloads = new LongAdder();

    CallLane(String module) {
        this.module = module;
    }

    <T> T call(ClassLoader context, Duration bound, Callable<T> work) throws ModuleCallException {
        calls.increment();
        Future<T> answer;
        try {
            answer = executor().submit(() -> within(context, work));
        } catch (RejectedExecutionException e) {
            overloads.increment();
            throw new ModuleCallException(Kind.OVERLOADED, module + " has too many calls under way", e);
        }
        try {
            return answer.get(bound.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            timeouts.increment();
            throw new ModuleCallException(Kind.TIMED_OUT, module + " gave no answer within " + bound, e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new ModuleCallException(Kind.TIMED_OUT, "Interrupted while waiting for " + module, e);
        } catch (ExecutionException e) {
            failures.increment();
            throw new ModuleCallException(Kind.THREW, module + " threw " + e.getCause(), e.getCause());
        } catch (CancellationException e) {
            throw new ModuleCallException(Kind.TIMED_OUT, module + " was stopped within the call", e);
        }
    }

    ModuleCalls counters() {
        return new ModuleCalls(module, calls.sum(), failures.sum(), timeouts.sum(), overloads.sum(), active.get());
    }

    /** Interrupts what still runs and lets every thread go. A later call gets new ones. */
    synchronized void release() {
        executor.ifPresent(ExecutorService::shutdownNow);
        executor = Optional.empty();
    }

    private synchronized ExecutorService executor() {
        ExecutorService threadPool = executor.orElseGet(() -> new ThreadPoolExecutor(
                0, MOST_THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), this::thread));
        executor = Optional.of(threadPool);
        return threadPool;
    }

    private <T> T within(ClassLoader context, Callable<T> work) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(context);
        active.incrementAndGet();
        try {
            return work.call();
        } finally {
            active.decrementAndGet();
            thread.setContextClassLoader(before);
        }
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "sen-module-" + module + "-" + threads.incrementAndGet());
        thread.setDaemon(true);
        // A new thread inherits the caller's context, which may be another module's class loader.
        thread.setContextClassLoader(CallLane.class.getClassLoader());
        return thread;
    }
}
