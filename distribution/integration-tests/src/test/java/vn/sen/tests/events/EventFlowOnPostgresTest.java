// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.events;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sen.tests.harness.Database;
import vn.sen.tests.harness.Launcher;
import vn.sen.tests.harness.SenProcess;
import vn.sen.tests.harness.SenTest;
import vn.sen.tests.zoo.Zoo;

@SenTest(Database.POSTGRESQL)
class EventFlowOnPostgresTest {

    @Test
    void whatever_happens_other_modules_and_systems_are_told(Launcher launcher) throws Exception {
        try (SenProcess server = launcher.prepareProcess()) {
            new EventFlow(server).run();
        }
    }

    @Test
    void when_a_node_dies_the_other_tells_its_listeners(Launcher launcher) throws Exception {
        List<SenProcess> nodes = launcher.prepareNodes(2);
        try (SenProcess one = EventFlow.prepared(nodes.get(0)).start();
                SenProcess other = EventFlow.prepared(nodes.get(1)).start()) {
            new Zoo(one.demo()).install(Hearing.module());
            new Zoo(one.demo()).enable(Hearing.ID);
            EventFlow.record(other, "7.000001", "Thủ tục thử");
            EventFlow.heard(List.of(one), "7.000001");
            new Zoo(other.demo()).install(Hearing.module());
            new Zoo(other.demo()).enable(Hearing.ID);

            one.kill();
            EventFlow.record(other, "7.000002", "Thủ tục thử");
            EventFlow.heard(List.of(other), "7.000001, 7.000002");
        }
    }
}
