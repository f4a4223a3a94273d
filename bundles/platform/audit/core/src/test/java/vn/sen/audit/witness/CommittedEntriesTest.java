// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommittedEntriesTest {

    @TempDir
    private Path data;

    @Test
    void a_line_that_the_end_of_a_process_has_cut_off_harms_no_other() throws IOException {
        NotedEntry whole = noted();
        new CommittedEntries(data).add(whole);
        Files.writeString(file(), UUID.randomUUID().toString().substring(0, 20), StandardOpenOption.APPEND);

        CommittedEntries next = new CommittedEntries(data);

        assertThat(next.all()).containsExactly(whole);
    }

    @Test
    void the_file_is_gone_when_nothing_waits_and_never_grows_with_what_is_sealed() throws IOException {
        CommittedEntries committed = new CommittedEntries(data);
        NotedEntry stays = noted();
        committed.add(stays);
        for (int round = 0; round < 5; round++) {
            List<NotedEntry> passing =
                    IntStream.range(0, 10_000).mapToObj(i -> noted()).toList();
            passing.forEach(committed::add);
            committed.remove(passing.stream().map(NotedEntry::id).toList());
        }

        assertThat(Files.readAllLines(file()))
                .hasSizeLessThan(30_000)
                .anyMatch(line -> line.startsWith(stays.id() + " "));
        assertThat(new CommittedEntries(data).all()).contains(stays);
        committed.remove(List.of(stays.id()));
        assertThat(file()).doesNotExist();
    }

    @Test
    void the_memory_that_it_takes_is_bounded() {
        CommittedEntries committed = new CommittedEntries(data);
        IntStream.range(0, CommittedEntries.MOST + 10).forEach(i -> committed.add(noted()));

        assertThat(committed.all()).hasSize(CommittedEntries.MOST);
    }

    private Path file() {
        return data.resolve("audit/waiting");
    }

    private static NotedEntry noted() {
        return new NotedEntry(UUID.randomUUID(), "test.act");
    }
}
