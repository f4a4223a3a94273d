// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sen.documents.api.FileHash;

class DiskRepositoryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path root;

    @Test
    void a_file_is_kept_once_under_its_hash() throws IOException {
        DiskRepository repository = new DiskRepository(root);
        FileHash hash = hash("ab12");

        repository.keep(temporary(repository, "nội dung"), hash);
        repository.keep(temporary(repository, "nội dung"), hash);

        assertThat(root.resolve("ab/12").resolve(hash.hex())).hasContent("nội dung");
        assertThat(repository.contains(hash)).isTrue();
        assertThat(content(repository, hash)).contains("nội dung");
        assertThat(parts()).isEmpty();
        repository.remove(hash);
        repository.remove(hash);
        assertThat(content(repository, hash)).isEmpty();
        repository.close();
    }

    @Test
    void files_are_listed_in_order_and_part_by_part_but_not_the_young_ones() throws IOException {
        DiskRepository repository = new DiskRepository(root);
        List<FileHash> kept = new ArrayList<>();
        for (String begin : List.of("00aa", "00ab", "0100", "01ff", "ff00")) {
            kept.add(hash(begin));
            repository.keep(temporary(repository, begin), hash(begin));
        }
        Instant later = Instant.now().plusSeconds(60);

        List<FileHash> listed = new ArrayList<>();
        List<FileHash> part = repository.list(Optional.empty(), later, 2);
        while (!part.isEmpty()) {
            listed.addAll(part);
            part = repository.list(Optional.of(part.get(part.size() - 1)), later, 2);
        }

        assertThat(listed).isEqualTo(kept);
        assertThat(repository.list(Optional.empty(), Instant.now().minusSeconds(3600), 9))
                .isEmpty();
        repository.close();
    }

    @Test
    void what_a_killed_process_was_writing_is_cleaned_up_by_the_next_and_what_lives_is_left_alone() throws Exception {
        DiskRepository living = new DiskRepository(root);
        Path mine = temporary(living, "under way");
        Process other = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessPut.class.getName(),
                        root.toString())
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("log").toFile())
                .start();
        try {
            Instant end = Instant.now().plus(PATIENCE);
            while (parts().stream().noneMatch(DiskRepositoryTest::halfWritten) && other.isAlive()) {
                assertThat(Instant.now()).as("it writes").isBefore(end);
                Thread.onSpinWait();
            }
            assertThat(parts()).as("%s", Files.readString(root.resolve("log"))).hasSize(2);
        } finally {
            other.destroyForcibly();
        }
        assertThat(other.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

        DiskRepository next = new DiskRepository(root);

        assertThat(parts()).containsExactly(mine);
        assertThat(next.list(Optional.empty(), Instant.now().plusSeconds(60), 9))
                .isEmpty();
        next.close();
        living.close();
    }

    private static boolean halfWritten(Path part) {
        try {
            return Files.size(part) >= EndlessPut.WRITTEN;
        } catch (IOException gone) {
            return false;
        }
    }

    private List<Path> parts() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".part")).toList();
        }
    }

    private static Path temporary(DiskRepository repository, String content) throws IOException {
        return Files.writeString(repository.newTemporary(), content);
    }

    private static Optional<String> content(DiskRepository repository, FileHash hash) throws IOException {
        Optional<InputStream> opened = repository.open(hash);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = opened.get()) {
            return Optional.of(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static FileHash hash(String begin) {
        return new FileHash(begin + "0".repeat(64 - begin.length()));
    }
}
