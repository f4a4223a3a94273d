// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.life;

import org.junit.jupiter.api.Test;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;

@SenTest
class StuckStatementTest {

    @Test
    void a_request_that_waits_for_a_query_without_end_is_ended(SenServer server) throws Exception {
        StuckStatements.areEnded(
                server, "select count(*) from system_range(1, 10000000) a, system_range(1, 10000000) b");
    }
}
