// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.life;

import org.junit.jupiter.api.Test;
import vn.sen.tests.harness.Database;
import vn.sen.tests.harness.Launcher;
import vn.sen.tests.harness.SenProcess;
import vn.sen.tests.harness.SenTest;

/** The same on PostgreSQL, which outlives the server. */
@SenTest(Database.POSTGRESQL)
class PowerCutOnPostgresTest {

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_left_half_done(Launcher launcher) throws Exception {
        try (SenProcess server = launcher.prepareProcess()) {
            new PowerCuts(server).survive(PowerCuts.times(2));
        }
    }
}
