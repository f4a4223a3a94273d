// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.life;

import org.junit.jupiter.api.Test;
import vn.sen.tests.harness.Database;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;

@SenTest(Database.POSTGRESQL)
class StuckStatementOnPostgresTest {

    @Test
    void a_request_that_waits_for_a_query_without_end_is_ended(SenServer server) throws Exception {
        StuckStatements.areEnded(server, "select cast(pg_sleep(300) as varchar)");
    }
}
