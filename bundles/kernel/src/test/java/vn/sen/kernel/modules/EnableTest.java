// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import vn.sen.kernel.api.ModuleState;
import vn.sen.kernel.support.BundleJar;
import vn.sen.kernel.support.TestModule;
import vn.sen.kernel.support.TestServer;
import vn.sen.kernel.zoo.GoodActivator;
import vn.sen.kernel.zoo.GoodComponent;

class EnableTest {

    @TempDir
    Path folder;

    @Test
    void a_module_of_the_distribution_is_enabled_and_disabled() throws Exception {
        good("survey").writeTo(folder.resolve("home"));
        try (TestServer server = TestServer.start(folder)) {
            assertThat(server.status("survey").state()).isEqualTo(ModuleState.AVAILABLE);
            assertThat(server.modules().enable("survey").problems()).isEmpty();
            assertThat(server.status("survey").state()).isEqualTo(ModuleState.ENABLED);
            Bundle bundle = server.bundle("test.survey").orElseThrow();
            assertThat(bundle.getState()).isEqualTo(Bundle.ACTIVE);
            assertThat(server.modules().ownerOf(bundle)).contains("survey");
            assertThat(server.modules().disable("survey").state()).isEqualTo(ModuleState.AVAILABLE);
            assertThat(server.bundle("test.survey")).isEmpty();
        }
    }

    private static TestModule good(String id) {
        return TestModule.named(id, "1.0.0")
                .bundle(
                        id,
                        BundleJar.named("test." + id, "1.0.0")
                                .activator(GoodActivator.class)
                                .component(GoodComponent.class, ""));
    }
}
