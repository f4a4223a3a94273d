// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchOptionsTest {

    @TempDir
    private Path home;

    @Test
    void without_settings_a_server_listens_at_8080_on_the_embedded_database_beside_the_distribution()
            throws LaunchRefusedException {
        LaunchOptions options = LaunchOptions.read(home, Map.of(), Set.of());

        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.data()).isEqualTo(home.resolve("data"));
        assertThat(options.database()).isEmpty();
        assertThat(options.adminPassword()).isEmpty();
        assertThat(options.demo()).isFalse();
    }

    @Test
    void a_blank_setting_counts_as_none() throws LaunchRefusedException {
        Map<String, String> blank = Map.of("SEN_HTTP_PORT", " ", "SEN_DB_URL", "", "SEN_DATA", "");

        LaunchOptions options = LaunchOptions.read(home, blank, Set.of());

        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.database()).isEmpty();
        assertThat(options.data()).isEqualTo(home.resolve("data"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", "80 80", "99999999999"})
    void what_is_no_port_is_refused_with_the_text_that_was_given(String text) {
        assertThatThrownBy(() -> LaunchOptions.read(home, Map.of("SEN_HTTP_PORT", text), Set.of()))
                .isInstanceOfSatisfying(LaunchRefusedException.class, refused -> {
                    assertThat(refused.key()).isEqualTo("refused.port-number");
                    assertThat(refused.arguments()).containsExactly(text);
                });
    }

    @Test
    void the_number_of_connections_reaches_the_framework() throws LaunchRefusedException {
        LaunchOptions options = LaunchOptions.read(home, Map.of("SEN_DB_POOL", " 40 "), Set.of());

        assertThat(FrameworkSettings.of(options, "1")).containsEntry("sen.db.pool", "40");
        assertThat(FrameworkSettings.of(LaunchOptions.read(home, Map.of(), Set.of()), "1"))
                .doesNotContainKey("sen.db.pool");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "501", "many", "-3", "1.5"})
    void what_is_no_number_of_connections_is_refused_with_the_text_that_was_given(String text) {
        assertThatThrownBy(() -> LaunchOptions.read(home, Map.of("SEN_DB_POOL", text), Set.of()))
                .isInstanceOfSatisfying(LaunchRefusedException.class, refused -> {
                    assertThat(refused.key()).isEqualTo("refused.pool-number");
                    assertThat(refused.arguments()).containsExactly(text);
                });
    }

    @Test
    void a_database_address_that_is_not_jdbc_is_refused() {
        assertThatThrownBy(() -> LaunchOptions.read(home, Map.of("SEN_DB_URL", "postgres://db/sen"), Set.of()))
                .isInstanceOfSatisfying(
                        LaunchRefusedException.class,
                        refused -> assertThat(refused.key()).isEqualTo("refused.database-url"));
    }

    @Test
    void a_shipped_profile_is_found_by_its_bare_name() throws IOException, LaunchRefusedException {
        Path shipped = Files.createDirectories(home.resolve("config/provinces")).resolve("hung-yen.json");
        Files.createFile(shipped);

        LaunchOptions options = LaunchOptions.read(home, Map.of("SEN_PROFILE", "hung-yen"), Set.of());

        assertThat(options.profile()).isEqualTo(shipped);
    }

    @Test
    void a_profile_that_is_not_shipped_is_a_file() throws LaunchRefusedException {
        LaunchOptions options = LaunchOptions.read(home, Map.of("SEN_PROFILE", "/etc/sen/province.json"), Set.of());

        assertThat(options.profile()).isEqualTo(Path.of("/etc/sen/province.json"));
    }

    @Test
    void the_password_of_the_database_does_not_show_when_the_options_are_printed() throws LaunchRefusedException {
        Map<String, String> environment =
                Map.of("SEN_DB_URL", "jdbc:postgresql://db/sen", "SEN_DB_USER", "sen", "SEN_DB_PASSWORD", "hush-hush");

        assertThat(LaunchOptions.read(home, environment, Set.of()).database().toString())
                .doesNotContain("hush-hush");
    }

    @Test
    void the_framework_is_told_what_bundles_may_read_and_no_more() throws LaunchRefusedException {
        Map<String, String> environment = Map.of("SEN_HTTP_PORT", "8181", "SEN_DATA", "/srv/sen");

        Map<String, String> settings =
                FrameworkSettings.of(LaunchOptions.read(home, environment, Set.of("demo")), "1.2.3");

        assertThat(settings)
                .containsEntry("org.osgi.service.http.port", "8181")
                .containsEntry("sen.data", "/srv/sen")
                .containsEntry("sen.home", home.toString())
                .containsEntry("sen.demo", "true")
                .containsEntry("sen.version", "1.2.3")
                .doesNotContainKeys("sen.db.url", "sen.db.password", "sen.admin.password");
    }
}
