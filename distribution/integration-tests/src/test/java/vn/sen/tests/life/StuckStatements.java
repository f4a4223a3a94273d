// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import vn.sen.tests.harness.Answer;
import vn.sen.tests.harness.Http;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SteadyLoad;
import vn.sen.tests.zoo.Guest;
import vn.sen.tests.zoo.ModulePackage;
import vn.sen.tests.zoo.Records;
import vn.sen.tests.zoo.Zoo;

/** Requests that wait in the database for what takes longer than they may. */
final class StuckStatements {

    private StuckStatements() {}

    /** Each visitor is told, and the database goes on to serve everybody else. */
    static void areEnded(SenServer server, String withoutEnd) throws Exception {
        SteadyLoad others = SteadyLoad.on(server.demo(), "/api/v1/modules", 2);
        ModulePackage stuck = ModulePackage.of(
                "stuck",
                Records.answering(
                        "stuck", "@vn.sen.web.api.TimeLimit(1)", "em.createNativeQuery(\"" + withoutEnd + "\")"));
        try (Guest guest = new Guest(new Zoo(server.demo()), stuck)) {
            guest.enable().isEnabled();
            Http visitor = server.demo();
            for (int round = 0; round < 3; round++) {
                CompletableFuture<Answer> first =
                        CompletableFuture.supplyAsync(() -> visitor.get("/api/v1/stuck"), StuckStatements::inOwnThread);
                CompletableFuture<Answer> second =
                        CompletableFuture.supplyAsync(() -> visitor.get("/api/v1/stuck"), StuckStatements::inOwnThread);
                assertThat(first.get().expect(503).problemCode()).isEqualTo("request-too-long");
                assertThat(second.get().expect(503).problemCode()).isEqualTo("request-too-long");
            }
        } finally {
            assertThat(others.stop()).isEmpty();
        }
        assertThat(server.anybody().get("/metrics").expect(200).text())
                .contains("sen_database_connections{state=\"active\"} ", "sen_database_connections_waiting 0.0");
    }

    private static void inOwnThread(Runnable work) {
        new Thread(work).start();
    }
}
