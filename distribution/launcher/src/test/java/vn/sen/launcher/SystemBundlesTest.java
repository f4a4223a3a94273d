// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemBundlesTest {

    @TempDir
    private Path home;

    @BeforeEach
    void lay_out_a_distribution() throws IOException {
        for (String jar :
                new String[] {"system/08/b.jar", "system/08/a.jar", "system/01/z.jar", "lib/shell/gogo.jar"}) {
            Files.createDirectories(home.resolve(jar).getParent());
            Files.createFile(home.resolve(jar));
        }
    }

    @Test
    void bundles_come_by_level_then_by_name_so_that_every_start_is_the_same() throws Exception {
        SystemBundles bundles = SystemBundles.in(LaunchOptions.read(home, Map.of(), Set.of()));

        assertThat(bundles.entries())
                .extracting(entry ->
                        entry.level() + " " + home.relativize(entry.file()).toString())
                .containsExactly("1 system/01/z.jar", "8 system/08/a.jar", "8 system/08/b.jar");
    }

    @Test
    void the_shell_is_there_only_when_asked_for() throws Exception {
        SystemBundles bundles = SystemBundles.in(LaunchOptions.read(home, Map.of(), Set.of("shell")));

        assertThat(bundles.entries())
                .extracting(entry -> entry.file().getFileName().toString())
                .contains("gogo.jar");
    }

    @Test
    void a_bundle_is_read_where_it_lies() {
        SystemBundles.Entry entry = new SystemBundles.Entry(1, home.resolve("system/01/z.jar"));

        assertThat(entry.location()).startsWith("reference:file:/").endsWith("/system/01/z.jar");
    }
}
