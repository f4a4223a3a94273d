// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineChecksTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"11, FAULT", "17, FINE", "25, FINE", "26, WARNING"})
    void java_is_judged_by_what_sen_was_tried_on(int feature, Finding.Level expected) {
        assertThat(new JavaCheck(feature).examine()).extracting(Finding::level).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({"262144, FAULT", "786432, WARNING", "8388608, FINE"})
    void free_memory_is_judged_in_steps(long kib, Finding.Level expected) throws IOException {
        Path meminfo = Files.writeString(
                folder.resolve("meminfo"), "MemTotal:  99999999 kB\nMemAvailable:   " + kib + " kB\n");

        assertThat(new MemoryCheck(meminfo).examine())
                .extracting(Finding::level)
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({"1024, WARNING", "65536, FINE", "unlimited, FINE"})
    void open_files_are_judged_by_the_hard_limit(String hard, Finding.Level expected) throws IOException {
        Path limits = Files.writeString(
                folder.resolve("limits"), "Max open files            256                  " + hard + "   files\n");

        assertThat(new OpenFilesCheck(limits).examine())
                .extracting(Finding::level)
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2001-01-01T00:00:00Z, Asia/Ho_Chi_Minh, FAULT",
        "2027-01-01T00:00:00Z, Etc/UTC, WARNING",
        "2027-01-01T00:00:00Z, Asia/Ho_Chi_Minh, FINE",
        "2027-01-01T00:00:00Z, Asia/Bangkok, FINE"
    })
    void the_clock_must_be_possible_and_show_the_hours_of_viet_nam(Instant now, ZoneId zone, Finding.Level expected) {
        assertThat(new ClockCheck(Clock.fixed(now, zone)).examine())
                .extracting(Finding::level)
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, FINE", "utf-8, FINE", "ANSI_X3.4-1968, WARNING"})
    void another_encoding_than_utf_8_is_warned_of(String encoding, Finding.Level expected) {
        assertThat(new EncodingCheck(encoding).examine())
                .extracting(Finding::level)
                .containsExactly(expected);
    }

    @Test
    void a_data_folder_below_a_file_is_a_fault_that_names_it() throws IOException {
        Path data = Files.createFile(folder.resolve("file")).resolve("data");

        List<Finding> findings = new DataFolderCheck(data).examine();

        assertThat(findings)
                .extracting(Finding::key, finding -> finding.arguments().get(0))
                .containsExactly(tuple("doctor.data.rights", data));
    }

    @Test
    void a_data_folder_that_does_not_exist_yet_is_fine_when_it_can_be_made() throws IOException {
        List<Finding> findings = new DataFolderCheck(folder.resolve("a/b/c"), 0, 0).examine();

        assertThat(findings).extracting(Finding::level).containsOnly(Finding.Level.FINE);
    }

    @Test
    void a_full_disk_is_a_fault() throws IOException {
        List<Finding> findings = new DataFolderCheck(folder, Long.MAX_VALUE, Long.MAX_VALUE).examine();

        assertThat(findings).extracting(Finding::key).contains("doctor.disk.little");
    }
}
