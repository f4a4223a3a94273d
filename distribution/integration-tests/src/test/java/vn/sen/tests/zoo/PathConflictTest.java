// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.sen.tests.harness.Http;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;

/** Two modules that want the same path. */
@SenTest
class PathConflictTest {

    private static final String OPEN = "@jakarta.annotation.security.PermitAll";

    @Test
    void the_first_keeps_the_path_and_the_other_gets_it_once_it_is_free(SenServer server) throws Exception {
        Http visitor = server.demo();
        Zoo zoo = new Zoo(visitor);
        ModulePackage heron =
                ModulePackage.of("heron", Animals.withResource("heron", OPEN, "", "\"1\"", "api/v1/pond"));
        ModulePackage frog = ModulePackage.of("frog", Animals.withResource("frog", OPEN, "", "\"2\"", "api/v1/pond"));
        try (Guest first = new Guest(zoo, heron);
                Guest second = new Guest(zoo, frog)) {
            first.enable().isEnabled();
            second.enable().fails().because("/api/v1/pond").because("heron");
            assertThat(visitor.get("/api/v1/pond").expect(200).text()).isEqualTo("1");

            zoo.disable("heron");
            second.enable().isEnabled();

            assertThat(visitor.get("/api/v1/pond").expect(200).text()).isEqualTo("2");
        }
    }
}
