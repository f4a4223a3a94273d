// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import vn.sen.tests.harness.Launcher;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;

/** Starting is no game of chance. */
@SenTest
class ColdStartTest {

    /**
     * Each takes seconds, and a framework that was stopped leaves its classes to this process. Fifty are for a run of
     * their own: {@code -Dsen.cold-starts=50}.
     */
    private static final int STARTS = Integer.getInteger("sen.cold-starts", 8);

    @Test
    void every_start_wires_the_bundles_alike(Launcher launcher) {
        List<String> first = wiring(launcher);

        assertThat(first).anyMatch(line -> line.startsWith("vn.sen.procedures/") && line.endsWith(" " + Bundle.ACTIVE));
        for (int i = 1; i < STARTS; i++) {
            assertThat(wiring(launcher)).as("start %d", i + 1).isEqualTo(first);
        }
    }

    private static List<String> wiring(Launcher launcher) {
        try (SenServer server = launcher.startInside()) {
            String modules = server.demo().get("/api/v1/modules").text();
            assertThat(modules).as("every module starts").doesNotContain("\"FAILED\"");
            return Wiring.of(server.framework());
        }
    }
}
