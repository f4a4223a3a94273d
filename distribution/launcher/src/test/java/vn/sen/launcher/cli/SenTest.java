// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SenTest {

    @TempDir
    private Path home;

    private final Captured captured = new Captured(Locale.ENGLISH);

    @Test
    void without_a_command_help_is_shown() {
        assertThat(sen()).isEqualTo(ExitCode.OK);
        assertThat(captured.out()).contains("Usage: sen <command>", "module enable <id>", "Exit codes:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"fly", "status now", "run --fast", "module", "module dance procedures", "stop --demo", "run -x"})
    void what_cannot_be_understood_is_named_and_changes_nothing(String line) {
        ExitCode code = sen(line.split(" "));

        assertThat(code).isIn(ExitCode.USAGE, ExitCode.NOT_RUNNING);
        assertThat(captured.err()).isNotBlank();
        assertThat(home.resolve("data")).doesNotExist();
    }

    @Test
    void an_unknown_option_is_named_with_its_command() {
        assertThat(sen("run", "--fast")).isEqualTo(ExitCode.USAGE);
        assertThat(captured.err()).contains("--fast", "sen run", "sen help");
    }

    @Test
    void status_of_a_folder_without_a_server_says_so_and_exits_with_3() {
        assertThat(sen("status").number()).isEqualTo(3);
        assertThat(captured.out())
                .contains("No server runs", home.resolve("data").toString());
    }

    @Test
    void stopping_what_does_not_run_is_no_failure() {
        assertThat(sen("stop")).isEqualTo(ExitCode.OK);
    }

    @Test
    void a_start_without_a_profile_names_the_file_and_those_that_are_shipped() throws Exception {
        Files.createDirectories(home.resolve("config/provinces"));
        Files.createFile(home.resolve("config/provinces/hung-yen.json"));
        Sen sen = new Sen(captured.console(), home, Map.of("SEN_PROFILE", "ca-mao"));

        assertThat(sen.run(List.of("run"))).isEqualTo(ExitCode.CANNOT_START);
        assertThat(captured.err()).contains("ca-mao", "hung-yen");
    }

    @Test
    void a_start_with_a_broken_profile_is_refused_and_tells_the_line() throws Exception {
        Path broken = Files.writeString(home.resolve("broken.json"), "{\"province\": {\n\"code\" 1");
        Sen sen = new Sen(captured.console(), home, Map.of("SEN_PROFILE", broken.toString()));

        assertThat(sen.run(List.of("run"))).isEqualTo(ExitCode.CANNOT_START);
        assertThat(captured.err()).contains(broken.toString(), "line no=2");
        assertThat(home.resolve("data")).doesNotExist();
    }

    @Test
    void version_tells_that_of_sen_and_of_java() {
        sen("version");

        assertThat(captured.out()).contains("Sen ", Runtime.version().toString());
    }

    private ExitCode sen(String... arguments) {
        return new Sen(captured.console(), home, Map.of()).run(List.of(arguments));
    }
}
