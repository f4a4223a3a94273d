// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.desired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDesiredStateTest {

    @TempDir
    Path folder;

    private Path file;
    private FileDesiredState state;

    @BeforeEach
    void state_in_a_folder_that_is_not_there_yet() {
        file = folder.resolve("kernel/desired-state.json");
        state = new FileDesiredState(folder.resolve("kernel"));
    }

    @Test
    void nothing_was_written_before_the_first_write() throws IOException {
        assertThat(state.read()).isEmpty();
    }

    @Test
    void what_was_written_last_is_read() throws IOException {
        state.write(Set.of("survey"));
        state.write(Set.of("survey", "intake"));
        assertThat(state.read()).contains(Set.of("intake", "survey"));
    }

    @Test
    void that_nothing_should_run_is_remembered_too() throws IOException {
        state.write(Set.of());
        assertThat(state.read()).contains(Set.of());
    }

    @Test
    void a_crash_before_the_rename_leaves_the_old_state() throws IOException {
        state.write(Set.of("survey"));
        Files.writeString(file.resolveSibling("desired-state.json.tmp"), "{\"modules\": [\"sur");
        assertThat(state.read()).contains(Set.of("survey"));
        state.write(Set.of("intake"));
        assertThat(state.read()).contains(Set.of("intake"));
    }

    @Test
    void a_crash_within_the_very_first_write_is_no_state() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file.resolveSibling("desired-state.json.tmp"), "{\"modu");
        assertThat(state.read()).isEmpty();
    }

    @Test
    void a_truncated_file_is_replaced_by_the_copy_before_it() throws IOException {
        state.write(Set.of("survey"));
        state.write(Set.of("survey", "intake"));
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() / 2));
        assertThat(state.read()).contains(Set.of("survey"));
    }

    @Test
    void a_damaged_file_never_takes_the_place_of_the_good_copy() throws IOException {
        state.write(Set.of("survey"));
        state.write(Set.of("survey", "intake"));
        Files.write(file, new byte[64]);
        state.write(Set.of("par"));
        Files.write(file, new byte[64]);
        assertThat(state.read()).contains(Set.of("survey"));
    }

    @Test
    void a_lost_file_is_replaced_by_the_copy_before_it() throws IOException {
        state.write(Set.of("survey"));
        state.write(Set.of("intake"));
        Files.delete(file);
        assertThat(state.read()).contains(Set.of("survey"));
    }

    @Test
    void when_both_copies_are_damaged_the_message_names_them() throws IOException {
        state.write(Set.of("survey"));
        state.write(Set.of("intake"));
        Files.writeString(file, "{\"modules\": \"survey\"}");
        Files.writeString(file.resolveSibling("desired-state.previous.json"), "[1]");
        assertThatThrownBy(() -> state.read())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("desired-state.json")
                .hasMessageContaining("desired-state.previous.json");
    }
}
