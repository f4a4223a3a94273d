// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import vn.sen.tests.harness.Answer;
import vn.sen.tests.harness.Http;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;
import vn.sen.tests.harness.SteadyLoad;
import vn.sen.tests.zoo.Animals;
import vn.sen.tests.zoo.BundleSource;
import vn.sen.tests.zoo.Guest;
import vn.sen.tests.zoo.ModulePackage;
import vn.sen.tests.zoo.Zoo;

/** Requests that hang in a module's code, and questions that come very often. */
@SenTest
class LongRequestsTest {

    private static final int MANY = 24;

    @Test
    void whoever_hangs_is_cut_off_and_nobody_after_or_beside_them_notices(SenServer server) throws Exception {
        SteadyLoad others = SteadyLoad.on(server.demo(), "/api/v1/procedures/1.001193", 2);
        BundleSource hanging = Animals.withResource(
                "hanging",
                "@jakarta.annotation.security.PermitAll @vn.sen.web.api.TimeLimit(1)",
                "",
                "Boolean.toString(new java.util.concurrent.CountDownLatch(1).await(1, java.util.concurrent.TimeUnit.HOURS))");
        try (Guest guest = new Guest(new Zoo(server.demo()), ModulePackage.of("hanging", hanging))) {
            guest.enable().isEnabled();
            Http visitor = server.demo();
            List<CompletableFuture<Answer>> visitors = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                visitors.add(CompletableFuture.supplyAsync(
                        () -> visitor.get("/api/v1/hanging"), command -> new Thread(command).start()));
            }
            for (CompletableFuture<Answer> each : visitors) {
                Answer answer = each.get().expect(503);
                assertThat(answer.problemCode()).isEqualTo("request-too-long");
                assertThat(answer.header("Retry-After")).isPresent();
            }
        } finally {
            assertThat(others.stop()).isEmpty();
        }
    }

    @Test
    void questions_about_health_are_answered_however_often_they_come(SenServer server) {
        for (int i = 0; i < 400; i++) {
            server.anybody().get("/health/live").expect(200);
        }
    }
}
