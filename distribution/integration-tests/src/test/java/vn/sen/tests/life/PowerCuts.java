// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import vn.sen.tests.harness.Deadline;
import vn.sen.tests.harness.Http;
import vn.sen.tests.harness.SenProcess;
import vn.sen.tests.zoo.Animals;
import vn.sen.tests.zoo.ModulePackage;
import vn.sen.tests.zoo.Zoo;

/** Kills a busy server at random moments and looks what is left after the next start. */
final class PowerCuts {

    private static final Set<String> ENDS = Set.of("DONE", "FAILED", "CANCELLED");

    private final SenProcess server;
    private final Random moments = new Random();

    PowerCuts(SenProcess server) {
        this.server = server;
    }

    void survive(int times) throws Exception {
        server.start();
        Zoo zoo = new Zoo(server.demo());
        zoo.install(ModulePackage.of(BusyDay.MODULE, Animals.answering(BusyDay.MODULE, "\"1\"")));
        for (int day = 1; day <= times; day++) {
            BusyDay busy = new BusyDay(server.demo(), day);
            int moment = 100 + moments.nextInt(2_500);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(moment));
            server.kill();
            busy.end();
            server.start();
            assertNothingLost(busy, "power cut " + day + " after " + moment + " ms");
        }
        assertThat(server.stop()).isZero();
    }

    private void assertNothingLost(BusyDay day, String when) throws Exception {
        Http demo = server.demo();
        Zoo zoo = new Zoo(demo);
        assertThat(zoo.state(BusyDay.MODULE)).as(when).isIn(day.possibleStates());
        assertThat(zoo.status(BusyDay.MODULE).path("problems")).as(when).isEmpty();
        assertThat(zoo.state("procedures")).as(when).isEqualTo("ENABLED");
        assertThat(missing(demo, day.recorded()))
                .as(when + ": acknowledged records")
                .isEmpty();
        if (day.job().isPresent()) {
            assertThat(ended(demo, day.job().get(), when).path("state").asText())
                    .as(when + ": acknowledged import")
                    .isEqualTo("DONE");
            assertThat(missing(demo, day.importedCodes()))
                    .as(when + ": rows of the acknowledged import")
                    .isEmpty();
        } else {
            assertThat(missing(demo, day.importedCodes()).size())
                    .as(when + ": import")
                    .isIn(0, BusyDay.ROWS);
        }
    }

    /** Named by the states that end a job, so that one in any other is waited for and never taken for lost. */
    private static JsonNode ended(Http demo, String job, String when) throws Exception {
        AtomicReference<JsonNode> seen = new AtomicReference<>();
        Deadline.await("the import to end, " + when, Duration.ofSeconds(60), () -> {
            seen.set(demo.get(job).expect(200).json());
            return ENDS.contains(seen.get().path("state").asText());
        });
        return seen.get();
    }

    private static List<String> missing(Http demo, List<String> codes) {
        return codes.stream()
                .filter(code -> demo.get("/api/v1/procedures/" + code).status() != 200)
                .toList();
    }

    static int times(int usual) {
        return Integer.getInteger("sen.power-cuts", usual);
    }
}
