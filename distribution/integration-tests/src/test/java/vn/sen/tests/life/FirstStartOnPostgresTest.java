// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.life;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.sen.tests.harness.Database;
import vn.sen.tests.harness.Launcher;
import vn.sen.tests.harness.SenProcess;
import vn.sen.tests.harness.SenTest;

/** A province with a database server has no embedded one, shipped or not. */
@SenTest(Database.POSTGRESQL)
class FirstStartOnPostgresTest {

    @Test
    void the_shipped_database_is_left_where_it_is(Launcher launcher) throws Exception {
        try (SenProcess server = launcher.prepareProcess().start()) {
            assertThat(server.data()).isDirectoryNotContaining("glob:**/db");
        }
    }
}
