// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sen.kernel.support.TestServer;
import vn.sen.kernel.text.KernelTexts;

class ProfileReaderTest {

    @TempDir
    Path folder;

    private Profile read(String json) {
        return new ProfileReader(KernelTexts.load()).read(Optional.of(TestServer.writeProfile(folder, json)));
    }

    @Test
    void modules_and_settings_are_read_with_their_lines() {
        Profile profile = read("""
                {"province": {"code": "H12"},
                 "modules": ["intake", "survey"],
                 "settings": {
                   "survey": {
                     "sample": 12}}}
                """);
        assertThat(profile.problems()).isEmpty();
        assertThat(profile.modules()).containsExactly("intake", "survey");
        assertThat(profile.settings().get("survey").get("sample").line()).isEqualTo(5);
    }

    @Test
    void a_server_without_a_profile_has_an_empty_one() {
        Profile profile = new ProfileReader(KernelTexts.load()).read(Optional.empty());
        assertThat(profile.modules()).isEmpty();
        assertThat(profile.problems()).isEmpty();
    }

    @Test
    void a_misspelt_field_is_named_with_its_line() {
        assertThat(TestServer.english(read("{\n\"module\": []}").problems()))
                .contains("profile-field-unknown")
                .contains("“module”")
                .contains("line 2");
    }

    @Test
    void broken_json_is_told_with_line_and_column() {
        Profile profile = read("{\"modules\": [\n\"intake\",,]}");
        assertThat(TestServer.english(profile.problems()))
                .contains("profile-unreadable")
                .contains("line no=2");
        assertThat(profile.modules()).isEmpty();
    }

    @Test
    void a_missing_file_is_told() {
        Profile profile = new ProfileReader(KernelTexts.load()).read(Optional.of(folder.resolve("gone.json")));
        assertThat(TestServer.english(profile.problems()))
                .contains("profile-unreadable")
                .contains("gone.json");
    }

    @Test
    void values_of_a_wrong_kind_are_told() {
        assertThat(TestServer.english(read("{\"modules\": \"all\",\n \"settings\": {\"a\": 1}}")
                        .problems()))
                .contains("“modules”")
                .contains("is \"all\"")
                .contains("“a” in the profile")
                .contains("line 2, is 1");
        assertThat(TestServer.english(read("{\"modules\": [7]}").problems())).contains("is 7");
        assertThat(TestServer.english(read("[]").problems())).contains("expected is a JSON object");
    }

    @Test
    void a_field_that_stands_twice_is_refused() {
        assertThat(TestServer.english(
                        read("{\"modules\": [], \"modules\": [\"par\"]}").problems()))
                .contains("stands twice");
    }
}
