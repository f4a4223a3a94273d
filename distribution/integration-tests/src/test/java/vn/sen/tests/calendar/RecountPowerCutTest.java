// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import vn.sen.launcher.LaunchOptions;
import vn.sen.tests.harness.Database;
import vn.sen.tests.harness.Launcher;
import vn.sen.tests.harness.SenProcess;
import vn.sen.tests.harness.SenTest;

/** A server dies in the middle of counting clocks anew, on PostgreSQL. */
@SenTest(Database.POSTGRESQL)
class RecountPowerCutTest {

    private static final int CLOCKS = 20_000;

    @Test
    void a_recount_goes_on_where_a_power_cut_ended_it_and_moves_each_clock_once(Launcher launcher) throws Exception {
        try (SenProcess server = launcher.prepareProcess().start()) {
            LaunchOptions.Database database = server.database().orElseThrow();
            try (Connection connection =
                    DriverManager.getConnection(database.url(), database.user(), database.password())) {
                RunningClocks clocks = new RunningClocks(connection);
                clocks.store(CLOCKS);
                String storm = Recounts.enterStorm(server.demo());
                Recounts.awaitBegun(server.demo(), storm);
                server.kill();
                long before = clocks.due(RunningClocks.LATER);
                assertThat(before).as("the power cut came too late to matter").isBetween(1L, CLOCKS - 1L);

                server.start();
                JsonNode counted = Recounts.awaitCounted(server.demo(), storm);

                assertThat(counted.path("checked").asLong()).isEqualTo(CLOCKS);
                assertThat(clocks.due(RunningClocks.LATER)).isEqualTo(CLOCKS);
                assertThat(clocks.moves()).isEqualTo(CLOCKS);
                assertThat(clocks.movedClocks()).isEqualTo(CLOCKS);
            }
        }
    }
}
