// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredJarsTest {

    private static final LocalDateTime TIME = LocalDateTime.of(2026, 2, 28, 10, 30, 8);
    private static final FileTime FILE_TIME = FileTime.from(Instant.parse("2026-03-01T00:00:00Z"));

    @TempDir
    private Path folder;

    private Path jar() throws IOException {
        Path jar = Files.createDirectories(folder.resolve("system/01")).resolve("a.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String name : List.of("META-INF/MANIFEST.MF", "b/", "b/B.class", "a/A.class")) {
                ZipEntry entry = new ZipEntry(name);
                entry.setTimeLocal(TIME);
                out.putNextEntry(entry);
                if (!entry.isDirectory()) {
                    out.write(name.repeat(100).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        Files.setLastModifiedTime(jar, FILE_TIME);
        return jar;
    }

    @Test
    void every_entry_is_stored_and_otherwise_as_before() throws IOException {
        Path jar = jar();

        StoredJars.main(new String[] {folder.toString()});

        List<String> names = new ArrayList<>();
        try (ZipFile stored = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(stored.entries())) {
                names.add(entry.getName());
                assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
                assertThat(entry.getTimeLocal()).isEqualTo(TIME);
                assertThat(stored.getInputStream(entry).readAllBytes())
                        .asString(StandardCharsets.UTF_8)
                        .isEqualTo(entry.isDirectory() ? "" : entry.getName().repeat(100));
            }
        }
        assertThat(names).containsExactly("META-INF/MANIFEST.MF", "b/", "b/B.class", "a/A.class");
        assertThat(Files.getLastModifiedTime(jar)).isEqualTo(FILE_TIME);
        assertThat(folder.resolve("system/01")).isDirectoryNotContaining("glob:**.stored");
    }
}
