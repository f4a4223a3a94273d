// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableCommitTest {

    private static final int COMMITS = 200;

    @TempDir
    private Path folder;

    @Test
    void every_acknowledged_commit_is_there_after_the_process_was_killed() throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommittingProcess.class.getName(),
                        folder.toString())
                .redirectError(Files.createTempFile("sen-writer-", ".log").toFile())
                .start();
        List<UUID> acknowledged = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            while (acknowledged.size() < COMMITS) {
                String line = lines.readLine();
                assertThat(line).as("the writing process ended early").isNotNull();
                acknowledged.add(UUID.fromString(line));
            }
            writer.destroyForcibly();
            assertThat(writer.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }

        try (TestDatabase database = TestDatabase.open(DatabaseSettings.embedded(folder))) {
            List<UUID> stored = new UnitTransactions(database.people())
                    .read(em -> em.createQuery("select p.id from Person p", UUID.class)
                            .getResultList());
            assertThat(stored).containsAll(acknowledged);
        }
    }
}
