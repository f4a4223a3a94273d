// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sen.kernel.support.BundleJar;
import vn.sen.kernel.support.TestModule;
import vn.sen.kernel.support.TestModules;
import vn.sen.kernel.support.TestServer;

class ModuleCommandsTest {

    @TempDir
    Path folder;

    @Test
    void every_command_answers_in_words() throws Exception {
        TestModules.good("survey").writeTo(folder.resolve("home"));
        TestModule.named("greedy", "1.0.0")
                .bundle("greedy", BundleJar.named("test.greedy", "1.0.0").header("Import-Package", "test.nowhere"))
                .writeTo(folder.resolve("home"));
        Path file = Files.write(
                folder.resolve("letters.sen"), TestModules.good("letters").asPackage());
        try (TestServer server = TestServer.start(folder)) {
            ModuleCommands commands = new ModuleCommands(server.modules(), Locale.ENGLISH);
            assertThat(commands.plan("enable", "survey")).contains("Would be loaded:", "test.survey/1.0.0");
            assertThat(commands.enable("survey")).contains("Module “survey” 1.0.0: ENABLED");
            assertThat(commands.plan("enable", "survey")).isEqualTo("Nothing would change.");
            assertThat(commands.plan("disable", "survey")).contains("Would be stopped", "test.survey/1.0.0");
            assertThat(commands.enable("greedy")).contains("nothing was changed", "“test.nowhere”");
            assertThat(commands.install(file.toString())).contains("“letters” 1.0.0: AVAILABLE");
            assertThat(commands.modules().lines())
                    .containsExactly(
                            "Id       Version  State      Origin    Name",
                            "greedy   1.0.0    AVAILABLE  CORE      Test module",
                            "letters  1.0.0    AVAILABLE  UNSIGNED  Test module",
                            "survey   1.0.0    ENABLED    CORE      Test module");
            assertThat(commands.plan("remove", "letters")).isEqualTo("Nothing would change.");
            assertThat(commands.remove("letters")).contains("“letters” is removed");
            assertThat(commands.disable("survey")).contains("AVAILABLE");
        }
    }

    @Test
    void mistakes_are_answered_with_the_way_out() {
        try (TestServer server = TestServer.start(folder)) {
            ModuleCommands commands = new ModuleCommands(server.modules(), Locale.forLanguageTag("vi"));
            assertThat(commands.plan("unplug", "survey")).contains("Cách dùng: plan enable|disable|remove");
            assertThat(commands.enable("survey")).contains("Không có phân hệ “survey”");
            assertThat(commands.install(folder.resolve("gone.sen").toString())).contains("gone.sen");
        }
    }
}
