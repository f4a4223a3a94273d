// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** What a start takes over from the run before it. */
class ServerTest {

    private static final String PLATFORM = "a.platform";
    private static final String MODULE = "a.module";

    @TempDir
    private Path folder;

    private Path home;
    private Server server;

    @BeforeEach
    void lay_out_a_distribution_and_start_it() throws Exception {
        home = folder.resolve("home");
        jar(home.resolve("system/08/platform.jar"), PLATFORM, "1.0.0");
        start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    private void start() throws Exception {
        LaunchOptions options = LaunchOptions.read(
                home, Map.of("SEN_DATA", folder.resolve("data").toString()), Set.of());
        server = Server.create(options, "1");
        server.start();
    }

    private void restart() throws Exception {
        server.stop();
        start();
    }

    private static Path jar(Path file, String name, String version) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        manifest.getMainAttributes().putValue(Constants.BUNDLE_SYMBOLICNAME, name);
        manifest.getMainAttributes().putValue(Constants.BUNDLE_VERSION, version);
        Files.createDirectories(file.getParent());
        new JarOutputStream(Files.newOutputStream(file), manifest).close();
        return file;
    }

    private Bundle platform() {
        return Stream.of(server.framework().getBundles())
                .filter(bundle -> PLATFORM.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }

    /** Felix notes when it installed a bundle. */
    private long installedAt() {
        return platform().getLastModified();
    }

    @Test
    void after_an_orderly_stop_the_next_start_installs_nothing() throws Exception {
        long before = installedAt();

        restart();

        assertThat(installedAt()).isEqualTo(before);
        assertThat(platform().getState()).isEqualTo(Bundle.ACTIVE);
    }

    @Test
    void after_a_run_that_died_everything_is_installed_anew() throws Exception {
        long before = installedAt();
        Framework framework = (Framework) server.framework().getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
        framework.stop();
        framework.waitForStop(10_000);

        start();

        assertThat(installedAt()).isGreaterThan(before);
        assertThat(platform().getState()).isEqualTo(Bundle.ACTIVE);
    }

    @Test
    void a_file_that_was_exchanged_is_installed_anew() throws Exception {
        server.stop();
        jar(home.resolve("system/08/platform.jar"), PLATFORM, "10.0.0");

        start();

        assertThat(platform().getVersion()).hasToString("10.0.0");
    }

    @Test
    void a_bundle_that_somebody_stopped_for_good_starts_again() throws Exception {
        platform().stop();

        restart();

        assertThat(platform().getState()).isEqualTo(Bundle.ACTIVE);
    }

    @Test
    void a_bundle_that_somebody_removed_is_there_again() throws Exception {
        platform().uninstall();

        restart();

        assertThat(platform().getState()).isEqualTo(Bundle.ACTIVE);
    }

    @Test
    void what_modules_left_is_gone_and_the_platform_is_kept() throws Exception {
        long before = installedAt();
        BundleContext framework = server.framework();
        framework
                .installBundle(jar(folder.resolve("module.jar"), MODULE, "1.0.0")
                        .toUri()
                        .toString())
                .start();

        restart();

        assertThat(server.framework().getBundles())
                .extracting(Bundle::getSymbolicName)
                .contains(PLATFORM)
                .doesNotContain(MODULE);
        assertThat(installedAt()).isEqualTo(before);
    }

    @Test
    void configurations_of_an_earlier_run_are_forgotten_and_what_was_put_aside_is_deleted() throws Exception {
        Path storage = folder.resolve("data/cache/framework");
        Path stale = Files.createDirectories(storage.resolve("configurations")).resolve("a.config");
        Files.createFile(stale);

        restart();
        server.tidy();

        assertThat(stale).doesNotExist();
        try (Stream<Path> parts = Files.list(storage)) {
            assertThat(parts.map(part -> part.getFileName().toString())).containsExactly("bundles");
        }
    }
}
