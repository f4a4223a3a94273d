// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sen.persistence.ModuleDatabase;

class KilledNumberingTest {

    private static final int NUMBERS = 60;
    private static final int KILLS = 2;

    @TempDir
    private Path folder;

    @Test
    void no_number_is_given_twice_though_the_server_is_killed_while_it_numbers()
            throws IOException, InterruptedException {
        List<Long> told = new ArrayList<>();
        for (int i = 0; i < KILLS; i++) {
            told.addAll(numberUntilKilled());
        }
        assertThat(told).as("no number twice").doesNotHaveDuplicates().isSorted();

        try (ModuleDatabase database = ModuleDatabase.embedded(folder, JdbcNumberRegister.class)) {
            long next =
                    database.transactions().call(em -> new JdbcNumberRegister().next(em, NumberingProcess.REGISTER));
            assertThat(next).isGreaterThan(told.get(told.size() - 1));
        }
    }

    private List<Long> numberUntilKilled() throws IOException, InterruptedException {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        NumberingProcess.class.getName(),
                        folder.toString())
                .redirectError(Files.createTempFile("sen-numbering-", ".log").toFile())
                .start();
        List<Long> told = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            while (told.size() < NUMBERS) {
                String line = lines.readLine();
                assertThat(line).as("the process ended early").isNotNull();
                if (line.matches("[0-9]+\\.")) {
                    told.add(Long.parseLong(line.substring(0, line.length() - 1)));
                }
            }
            server.destroyForcibly();
            assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        return told;
    }
}
