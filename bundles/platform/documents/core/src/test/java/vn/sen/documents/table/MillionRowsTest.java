// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.documents.api.TableFormat;

class MillionRowsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void a_million_rows_are_written_and_read_in_less_than_256_megabytes_of_heap(TableFormat format) throws Exception {
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx250m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MillionRows.class.getName(),
                        folder.toString(),
                        format.name())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        assertThat(folder.resolve("sum")).hasContent("1000000 0 499999500000");
    }
}
