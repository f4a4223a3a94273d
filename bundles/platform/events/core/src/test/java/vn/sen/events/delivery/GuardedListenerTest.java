// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import vn.sen.events.api.DeliveredEvent;
import vn.sen.events.api.EventListener;
import vn.sen.events.log.LoggedEvent;
import vn.sen.kernel.guard.BoundedModuleGuard;
import vn.sen.persistence.api.PersistenceUnavailableException;
import vn.sen.web.api.ModuleJson;

class GuardedListenerTest {

    private static final LoggedEvent EVENT = new LoggedEvent(
            1,
            UUID.randomUUID(),
            "vn.sen.test.posted",
            1,
            "test.note",
            "a",
            Optional.of("H12"),
            Instant.EPOCH,
            "{\"number\":7,\"share\":0.10,\"open\":true,\"levels\":[\"A\"],\"name\":\"Đơn\"}");

    private final BoundedModuleGuard guard = new BoundedModuleGuard(bundle -> Optional.of("tested"));
    private Framework framework;

    /** What a module does with an event. */
    private interface Work {
        void on(DeliveredEvent event) throws InterruptedException;
    }

    @BeforeEach
    void open() throws Exception {
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        Files.createTempDirectory("sen-felix-").toString()));
        framework.start();
    }

    @AfterEach
    void close() throws Exception {
        guard.close();
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    void a_listener_gets_the_data_as_they_were_published() {
        AtomicReference<DeliveredEvent> got = new AtomicReference<>();

        assertThat(listening(got::set).tell(EVENT, 1)).isEqualTo(Answer.taken());
        assertThat(got.get().data())
                .containsEntry("number", 7L)
                .containsEntry("share", new BigDecimal("0.10"))
                .containsEntry("open", true)
                .containsEntry("levels", List.of("A"));
        assertThat(got.get().text("name")).contains("Đơn");
        assertThat(got.get().text("other")).isEmpty();
        assertThat(got.get().agency()).contains("H12");
    }

    @Test
    void what_a_listener_throws_counts_unless_the_database_is_away() {
        assertThat(listening(event -> {
                            throw new IllegalStateException("no");
                        })
                        .tell(EVENT, 1))
                .isEqualTo(Answer.failed("listener-failed"));
        assertThat(listening(event -> {
                            throw new LinkageError("gone");
                        })
                        .tell(EVENT, 1))
                .isEqualTo(Answer.failed("listener-failed"));
        assertThat(listening(event -> {
                            throw new PersistenceUnavailableException("away", new IllegalStateException());
                        })
                        .tell(EVENT, 1))
                .isEqualTo(Answer.later());
    }

    @Test
    void a_listener_whose_module_stops_is_interrupted_and_its_event_is_told_later() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        GuardedListener listener = listening(event -> {
            inside.countDown();
            new CountDownLatch(1).await();
        });
        CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> listener.tell(EVENT, 1));
        assertThat(inside.await(30, TimeUnit.SECONDS)).isTrue();
        listener.end();

        assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo(Answer.later());
        assertThat(listener.tell(EVENT, 1)).isEqualTo(Answer.later());
    }

    private GuardedListener listening(Work work) {
        EventListener listener = new EventListener() {
            @Override
            public String name() {
                return "test.listener";
            }

            @Override
            public Set<String> types() {
                return Set.of(EVENT.type());
            }

            @Override
            public void on(DeliveredEvent event) throws InterruptedException {
                work.on(event);
            }
        };
        RetryRule rule = new RetryRule(1, Duration.ZERO, Duration.ZERO);
        return new GuardedListener(listener, framework, "tested", guard, rule, new DeliveredEvents(new ModuleJson()));
    }
}
