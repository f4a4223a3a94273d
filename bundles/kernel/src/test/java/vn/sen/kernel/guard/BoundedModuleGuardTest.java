// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.sen.kernel.api.ModuleCallException;
import vn.sen.kernel.api.ModuleCallException.Kind;
import vn.sen.kernel.api.ModuleCalls;

class BoundedModuleGuardTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final CallLane lane = new CallLane("survey");
    private final ClassLoader context = new ClassLoader() {};
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void let_everything_go() {
        release.countDown();
        lane.release();
    }

    @Test
    void work_runs_with_the_modules_class_loader_in_a_thread_of_the_module() throws Exception {
        List<Object> seen = new ArrayList<>();
        String answer = lane.call(context, LONG, () -> {
            seen.add(Thread.currentThread().getContextClassLoader());
            seen.add(Thread.currentThread().isDaemon());
            return Thread.currentThread().getName();
        });
        assertThat(answer).startsWith("sen-module-survey-");
        assertThat(seen).containsExactly(context, true);
    }

    @Test
    void what_the_module_throws_is_the_cause() {
        ModuleCallException fault = catchThrowableOfType(
                ModuleCallException.class,
                () -> lane.call(context, LONG, () -> {
                    throw new LinkageError("wrong class");
                }));
        assertThat(fault.kind()).isEqualTo(Kind.THREW);
        assertThat(fault).hasCauseInstanceOf(LinkageError.class);
        assertThat(lane.counters()).isEqualTo(new ModuleCalls("survey", 1, 1, 0, 0, 0));
    }

    @Test
    void work_that_takes_too_long_is_interrupted() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        Callable<String> slow = () -> {
            try {
                release.await();
                return "never";
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        };
        assertThatThrownBy(() -> lane.call(context, SHORT, slow))
                .isInstanceOfSatisfying(
                        ModuleCallException.class,
                        fault -> assertThat(fault.kind()).isEqualTo(Kind.TIMED_OUT));
        assertThat(interrupted.await(20, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        assertThat(lane.counters().timeouts()).isEqualTo(1);
    }

    @Test
    void a_module_that_keeps_all_its_threads_is_refused_at_once_and_others_are_not() throws Exception {
        ExecutorService callers = Executors.newCachedThreadPool();
        try {
            CountDownLatch taken = new CountDownLatch(16);
            List<Future<String>> hanging = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                hanging.add(callers.submit(() -> lane.call(context, LONG, () -> {
                    taken.countDown();
                    release.await();
                    return "late";
                })));
            }
            taken.await();
            ModuleCallException fault =
                    catchThrowableOfType(ModuleCallException.class, () -> lane.call(context, LONG, () -> "one more"));
            assertThat(fault.kind()).isEqualTo(Kind.OVERLOADED);
            assertThat(lane.counters().active()).isEqualTo(16);
            CallLane other = new CallLane("intake");
            assertThat(other.call(context, LONG, () -> "served")).isEqualTo("served");
            other.release();
            release.countDown();
            for (Future<String> one : hanging) {
                assertThat(one.get()).isEqualTo("late");
            }
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void a_released_module_can_be_called_again_and_keeps_its_counts() throws Exception {
        lane.call(context, LONG, () -> "first");
        lane.release();
        assertThat(lane.call(context, LONG, () -> "second")).isEqualTo("second");
        assertThat(lane.counters().calls()).isEqualTo(2);
    }
}
