// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.sen.tests.harness.Assembly;
import vn.sen.tests.harness.Deadline;
import vn.sen.tests.harness.Launcher;
import vn.sen.tests.harness.SenProcess;
import vn.sen.tests.harness.SenTest;

/** What the build prepares for the first start in an empty data folder, and what happens when that start is cut short. */
@SenTest
class FirstStartTest {

    private static final Duration BOUND = Duration.ofSeconds(60);

    private static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void the_shipped_database_and_classes_are_used(Launcher launcher) throws Exception {
        try (SenProcess server = launcher.prepareProcess().start()) {
            String said = server.said();

            assertThat(server.stop()).isZero();
            assertThat(Assembly.home().resolve("database/sen.mv.db")).isRegularFile();
            assertThat(said).doesNotContain("shipped database");
            assertThat(names(server.data().resolve("cache")))
                    .as("no archive of classes of its own")
                    .containsExactly("framework");
        }
    }

    @Test
    void a_first_start_that_is_killed_at_the_database_is_made_up_for_by_the_next(Launcher launcher) throws Exception {
        try (SenProcess server = launcher.prepareProcess().launch()) {
            Path folder = server.data().resolve("db");
            Deadline.await("a file of the database", BOUND, () -> !names(folder).isEmpty());
            server.kill();

            server.start();

            assertThat(names(folder)).containsExactly("sen.mv.db");
            assertThat(server.demo().get("/api/v1/modules").text()).doesNotContain("\"FAILED\"");
        }
    }

    @Test
    void folders_may_be_named_from_where_the_server_is_started(Launcher launcher) throws Exception {
        try (SenProcess server = launcher.prepareProcess()) {
            server.set("SEN_DATA", server.data().getFileName().toString()).start();

            assertThat(server.data().resolve("db/sen.mv.db")).isRegularFile();
        }
    }
}
