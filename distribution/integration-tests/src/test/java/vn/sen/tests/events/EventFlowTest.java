// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.events;

import org.junit.jupiter.api.Test;
import vn.sen.tests.harness.Launcher;
import vn.sen.tests.harness.SenProcess;
import vn.sen.tests.harness.SenTest;

@SenTest
class EventFlowTest {

    @Test
    void whatever_happens_other_modules_and_systems_are_told(Launcher launcher) throws Exception {
        try (SenProcess server = launcher.prepareProcess()) {
            new EventFlow(server).run();
        }
    }
}
