// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.sen.tests.harness.Answer;
import vn.sen.tests.harness.Deadline;
import vn.sen.tests.harness.Http;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;
import vn.sen.tests.harness.SteadyLoad;
import vn.sen.tests.zoo.Animals;
import vn.sen.tests.zoo.Guest;
import vn.sen.tests.zoo.ModulePackage;
import vn.sen.tests.zoo.Zoo;

/** People inside a module that is being disabled. */
@SenTest
class DrainTest {

    /** Waits until the test says so, at most ten seconds; the JVM's properties are what both can see. */
    private static final String SLOW_ANSWER = """
            private static String slow() throws Exception {
                System.setProperty("vn.example.slow.inside", "true");
                for (int i = 0; i < 1000 && !Boolean.getBoolean("vn.example.slow.go"); i++) {
                    java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
                }
                return "\\"done\\"";
            }
            """;

    @Test
    void whoever_is_inside_gets_the_answer_and_whoever_comes_later_is_told_to_come_again(SenServer server)
            throws Exception {
        System.clearProperty("vn.example.slow.inside");
        System.clearProperty("vn.example.slow.go");
        Zoo zoo = new Zoo(server.demo());
        Http visitor = server.demo();
        SteadyLoad others = SteadyLoad.on(server.demo(), "/api/v1/procedures/1.001193", 2);
        ModulePackage slow = ModulePackage.of(
                "slow", Animals.withResource("slow", "@jakarta.annotation.security.PermitAll", SLOW_ANSWER, "slow()"));
        try (Guest guest = new Guest(zoo, slow)) {
            guest.enable().isEnabled();
            CompletableFuture<Answer> inside = CompletableFuture.supplyAsync(() -> visitor.get("/api/v1/slow"));
            await("the visitor inside", () -> Boolean.getBoolean("vn.example.slow.inside"));

            CompletableFuture<Answer> disabled = CompletableFuture.supplyAsync(() -> zoo.tryToDisable("slow"));
            await("new visitors refused", () -> visitor.get("/api/v1/slow/x").status() == 503);
            Answer late = visitor.get("/api/v1/slow");
            System.setProperty("vn.example.slow.go", "true");

            assertThat(late.expect(503).header("Retry-After")).isPresent();
            assertThat(late.isProblem()).isTrue();
            assertThat(inside.get(30, TimeUnit.SECONDS).expect(200).text()).isEqualTo("\"done\"");
            disabled.get(30, TimeUnit.SECONDS).expect(200);
            assertThat(visitor.get("/api/v1/slow").status()).isEqualTo(404);
        } finally {
            System.setProperty("vn.example.slow.go", "true");
            assertThat(others.stop()).isEmpty();
        }
    }

    private static void await(String what, java.util.concurrent.Callable<Boolean> question) throws Exception {
        Deadline.await(what, Duration.ofSeconds(15), question);
    }
}
