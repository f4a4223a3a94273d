// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataLockTest {

    @TempDir
    private Path folder;

    @Test
    void a_second_server_is_refused_and_told_the_process_of_the_first() throws Exception {
        DataLock first = DataLock.take(folder, 8080);

        assertThatThrownBy(() -> DataLock.take(folder, 8081))
                .isInstanceOfSatisfying(LaunchRefusedException.class, refused -> {
                    assertThat(refused.key()).isEqualTo("refused.data-locked");
                    assertThat(refused.arguments())
                            .containsExactly(
                                    folder,
                                    Long.toString(ProcessHandle.current().pid()));
                });
        first.close();
    }

    @Test
    void a_folder_is_free_again_once_its_server_has_stopped() throws Exception {
        DataLock.take(folder, 8080).close();

        assertThat(DataLock.held(folder)).isFalse();
        DataLock.take(folder, 8080).close();
    }

    @Test
    void other_processes_find_the_running_server_and_its_port() throws Exception {
        DataLock lock = DataLock.take(folder.resolve("new"), 8123);

        RunningServer server = RunningServer.in(folder.resolve("new")).orElseThrow();

        assertThat(server.port()).isEqualTo(8123);
        assertThat(server.pid()).isEqualTo(ProcessHandle.current().pid());
        lock.close();
    }

    @Test
    void files_left_by_a_server_that_died_are_not_taken_for_a_running_one() throws IOException {
        Path run = Files.createDirectories(folder.resolve("run"));
        Files.writeString(run.resolve("pid"), "1");
        Files.writeString(run.resolve("port"), "8080");
        Files.createFile(run.resolve("lock"));

        assertThat(RunningServer.in(folder)).isEmpty();
    }

    @Test
    void a_data_folder_that_is_a_file_is_refused_by_name() throws IOException {
        Path file = Files.createFile(folder.resolve("not-a-folder"));

        assertThatThrownBy(() -> DataLock.take(file, 8080))
                .isInstanceOfSatisfying(LaunchRefusedException.class, refused -> {
                    assertThat(refused.key()).isEqualTo("refused.data-folder");
                    assertThat(refused.arguments()).contains(file);
                });
    }
}
