// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.sen.tests.harness.Answer;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;
import vn.sen.tests.zoo.Animals;
import vn.sen.tests.zoo.Guest;
import vn.sen.tests.zoo.ModulePackage;
import vn.sen.tests.zoo.Zoo;

@SenTest
class TwoAdministratorsTest {

    private static final String TAKES_ITS_TIME = """
            for (int i = 0; i < 500 && !Boolean.getBoolean("vn.example.sluggish.go"); i++) {
                java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
            }
            """;

    @Test
    void one_wins_and_the_other_is_told(SenServer server) throws Exception {
        Zoo one = new Zoo(server.demo());
        Zoo other = new Zoo(server.demo());
        ModulePackage sluggish = ModulePackage.of("sluggish", Animals.activating("sluggish", TAKES_ITS_TIME));
        System.clearProperty("vn.example.sluggish.go");
        try (Guest guest = new Guest(one, sluggish)) {
            CyclicBarrier together = new CyclicBarrier(2);
            List<CompletableFuture<Answer>> acts = Stream.of(one, other)
                    .map(zoo -> CompletableFuture.supplyAsync(() -> {
                        meet(together);
                        return zoo.tryToEnable("sluggish");
                    }))
                    .toList();
            Answer first = (Answer) CompletableFuture.anyOf(acts.toArray(CompletableFuture[]::new))
                    .get(30, TimeUnit.SECONDS);
            System.setProperty("vn.example.sluggish.go", "true");

            assertThat(first.expect(409).problemCode()).isEqualTo("act-in-progress");
            assertThat(acts)
                    .extracting(act -> act.get(30, TimeUnit.SECONDS).status())
                    .containsExactlyInAnyOrder(200, 409);
            guest.isEnabled();
        } finally {
            System.setProperty("vn.example.sluggish.go", "true");
        }
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
