// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sen.launcher.DataLock;
import vn.sen.launcher.LaunchOptions;
import vn.sen.launcher.LaunchRefusedException;
import vn.sen.launcher.LocalServer;

class SetUpChecksTest {

    @TempDir
    private Path home;

    @Test
    void a_profile_with_a_module_that_is_nowhere_is_a_fault_that_names_the_module() throws Exception {
        Files.createDirectories(home.resolve("modules/procedures"));
        Files.createFile(home.resolve("modules/procedures/feature.json"));

        List<Finding> findings = new ProfileCheck(with(profile("procedures\", \"surveys"))).examine();

        assertThat(findings).extracting(Finding::key).containsExactly("doctor.profile.module");
        assertThat(findings.get(0).arguments()).contains("surveys");
    }

    @Test
    void a_module_that_was_installed_into_the_data_folder_counts() throws Exception {
        Files.createDirectories(home.resolve("data/modules/surveys/1.0.0"));

        List<Finding> findings = new ProfileCheck(with(profile("surveys"))).examine();

        assertThat(findings).extracting(Finding::level).containsExactly(Finding.Level.FINE);
    }

    @Test
    void a_key_file_that_others_may_read_is_a_warning_and_one_of_the_owner_alone_is_fine() throws Exception {
        Path keys = Files.writeString(home.resolve("keys.json"), "{}");
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(new KeyFileCheck(keys).examine()).containsExactly(Finding.warning("doctor.keys.open", keys));
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-------"));
        assertThat(new KeyFileCheck(keys).examine()).containsExactly(Finding.fine("doctor.keys.fine", keys));
    }

    @Test
    void a_profile_that_is_not_json_is_a_fault_that_tells_the_line() throws Exception {
        Path broken = Files.writeString(home.resolve("broken.json"), "{\n\"province\" 1}");

        List<Finding> findings = new ProfileCheck(with(Map.of("SEN_PROFILE", broken.toString()))).examine();

        assertThat(findings).extracting(Finding::key).containsExactly("doctor.profile.invalid");
        assertThat(findings.get(0).arguments()).asString().contains("line");
    }

    @Test
    void a_missing_profile_is_a_fault() throws Exception {
        assertThat(new ProfileCheck(with(Map.of("SEN_PROFILE", "/nowhere.json"))).examine())
                .extracting(Finding::key)
                .containsExactly("doctor.profile.missing");
    }

    @Test
    void the_embedded_database_is_warned_of() throws Exception {
        assertThat(new DatabaseCheck(with(Map.of())).examine())
                .extracting(Finding::level)
                .containsExactly(Finding.Level.WARNING);
    }

    @Test
    void a_database_nobody_answers_for_is_a_fault() throws Exception {
        LaunchOptions options = with(Map.of("SEN_DB_URL", "jdbc:postgresql://127.0.0.1:1/sen"));

        assertThat(new DatabaseCheck(options).examine())
                .extracting(Finding::key)
                .containsExactly("refused.database-unreachable");
    }

    @Test
    void every_shortcoming_of_a_database_is_told_at_once() {
        assertThat(DatabaseCheck.judge("jdbc:postgresql://db/sen", 9, "LATIN1", false))
                .extracting(Finding::key)
                .containsExactly("doctor.database.old", "doctor.database.encoding", "doctor.database.schemas");
        assertThat(DatabaseCheck.judge("jdbc:postgresql://db/sen", 15, "UTF8", true))
                .extracting(Finding::level)
                .containsExactly(Finding.Level.FINE);
    }

    @Test
    void a_server_that_is_not_ready_is_a_fault_with_its_own_words() throws Exception {
        try (LocalServer server = new LocalServer().answer("/health/ready", 503, "{\"database\":\"DOWN\"}")) {
            DataLock lock = lockInAnotherChannel(server.port());

            List<Finding> findings = new ServerCheck(with(Map.of())).examine();

            assertThat(findings).extracting(Finding::key).containsExactly("doctor.server.not-ready");
            assertThat(findings.get(0).arguments()).asString().contains("DOWN");
            lock.close();
        }
    }

    @Test
    void a_taken_port_is_a_fault_when_no_server_of_ours_runs() throws Exception {
        try (LocalServer stranger = new LocalServer()) {
            Map<String, String> environment =
                    Map.of("SEN_HTTP_PORT", Integer.toString(stranger.port()), "SEN_HTTP_HOST", "127.0.0.1");

            assertThat(new ServerCheck(with(environment)).examine())
                    .extracting(Finding::key)
                    .containsExactly("refused.port-in-use");
        }
    }

    private DataLock lockInAnotherChannel(int port) throws LaunchRefusedException {
        return DataLock.take(home.resolve("data"), port);
    }

    private Map<String, String> profile(String modules) throws IOException {
        Path file = home.resolve("profile.json");
        Files.writeString(
                file,
                "{\"province\": {\"name\": {\"vi\": \"Cà Mau\", \"en\": \"Ca Mau\"}}, \"modules\": [\"" + modules
                        + "\"]}");
        return Map.of("SEN_PROFILE", file.toString());
    }

    private LaunchOptions with(Map<String, String> environment) throws LaunchRefusedException {
        Map<String, String> all =
                new TreeMap<>(Map.of("SEN_DATA", home.resolve("data").toString()));
        all.putAll(environment);
        return LaunchOptions.read(home, all, Set.of());
    }
}
