// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {

    @TempDir
    private Path folder;

    @Test
    void a_profile_tells_the_province_in_both_languages_and_its_modules() throws IOException {
        Profile profile = Profile.read(written("""
                {"province": {"code": "H12", "name": {"vi": "Cà Mau", "en": "Ca Mau"}}, "modules": ["procedures"]}
                """));

        assertThat(profile.provinceName(Locale.forLanguageTag("vi"))).isEqualTo("Cà Mau");
        assertThat(profile.provinceName(Locale.ENGLISH)).isEqualTo("Ca Mau");
        assertThat(profile.modules()).containsExactly("procedures");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"province\": {\"name\": \"Cà Mau\"}, \"modules\": []}",
                "{\"province\": {\"name\": {\"vi\": \"a\", \"en\": \"b\"}}, \"modules\": [1]}",
                "{\"province\": {\"name\": {\"vi\": \"a\", \"en\": \"b\"}}"
            })
    void what_is_not_a_profile_is_refused_as_such(String text) throws IOException {
        Path file = written(text);

        assertThatThrownBy(() -> Profile.read(file)).isInstanceOf(JsonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ca-mau", "hung-yen"})
    void the_profiles_of_the_distribution_are_well_formed(String name) throws IOException {
        Profile profile = Profile.read(Path.of("../../config/provinces/" + name + ".json"));

        assertThat(profile.modules()).contains("procedures");
    }

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("profile.json"), text);
    }
}
