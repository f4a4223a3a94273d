// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.life;

import org.junit.jupiter.api.Test;
import vn.sen.tests.harness.Launcher;
import vn.sen.tests.harness.SenProcess;
import vn.sen.tests.harness.SenTest;

/** {@code kill -9} while modules are switched, records stored and catalogues imported, on the embedded database. */
@SenTest
class PowerCutTest {

    /** Each costs a start; the full count is for a run of its own: {@code -Dsen.power-cuts=50}. */
    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_left_half_done(Launcher launcher) throws Exception {
        try (SenProcess server = launcher.prepareProcess()) {
            new PowerCuts(server).survive(PowerCuts.times(4));
        }
    }
}
