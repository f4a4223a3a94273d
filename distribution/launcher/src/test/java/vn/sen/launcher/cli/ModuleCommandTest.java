// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sen.launcher.DataLock;
import vn.sen.launcher.LocalServer;

class ModuleCommandTest {

    private static final String PROCEDURES = """
            {"id": "procedures", "version": "1.0.0", "state": "ENABLED", "problems": [],
             "name": "Procedures"}
            """;
    private static final String FAILED = """
            {"id": "survey", "version": "2.0.0", "state": "FAILED", "name": "Survey",
             "title": "survey could not be enabled",
             "problems": [{"code": "migration-failed", "message": "The migration V2 failed."}]}
            """;

    @TempDir
    private Path data;

    private final Captured captured = new Captured(Locale.ENGLISH);
    private LocalServer server;
    private DataLock lock;

    @BeforeEach
    void start_a_server_on_the_data_folder() throws Exception {
        server = new LocalServer();
        lock = DataLock.take(data, server.port());
        server.runningOn(data);
    }

    @AfterEach
    void stop_it() throws Exception {
        lock.close();
        server.close();
    }

    @Test
    void modules_are_listed_as_a_table_with_their_problems_below() throws Exception {
        server.answer("/api/v1/modules", 200, "{\"items\": [" + PROCEDURES + "," + FAILED + "]}");

        assertThat(module("list")).isEqualTo(ExitCode.OK);
        assertThat(captured.out())
                .containsSubsequence("MODULE", "STATE", "procedures", "ENABLED", "Procedures", "survey", "FAILED")
                .endsWith("survey: The migration V2 failed." + System.lineSeparator());
    }

    @Test
    void the_operators_token_is_shown_to_the_server() throws Exception {
        server.answer("/api/v1/modules", 200, "{\"items\": []}");

        module("list");

        assertThat(server.requests()).containsExactly("GET /api/v1/modules Bearer operator");
    }

    @Test
    void enabling_shows_the_new_state() throws Exception {
        server.answer("/api/v1/modules/procedures/enable", 200, PROCEDURES);

        assertThat(module("enable", "procedures")).isEqualTo(ExitCode.OK);
        assertThat(captured.out()).contains("ENABLED");
        assertThat(server.requests()).containsExactly("POST /api/v1/modules/procedures/enable Bearer operator");
    }

    @Test
    void a_module_that_fails_to_start_fails_the_command() throws Exception {
        server.answer("/api/v1/modules/survey/enable", 409, FAILED);

        assertThat(module("enable", "survey")).isEqualTo(ExitCode.FAILED);
        assertThat(captured.err()).contains("survey could not be enabled", "The migration V2 failed.");
    }

    @Test
    void a_refusal_is_told_with_every_reason() throws Exception {
        server.answer(
                "/api/v1/modules/apology/enable",
                409,
                "{\"title\": \"Refused\", \"detail\": \"Not now.\","
                        + " \"problems\": [{\"message\": \"intake 1.0 is missing\"}, {\"message\": \"survey too\"}]}");

        assertThat(module("enable", "apology")).isEqualTo(ExitCode.REFUSED);
        assertThat(captured.err()).contains("Refused", "  - intake 1.0 is missing", "survey too");
    }

    @Test
    void a_plan_is_a_dry_run_and_tells_what_would_happen() throws Exception {
        server.answer(
                "/api/v1/modules/survey/enable",
                200,
                "{\"installs\": [\"vn.sen.survey/1.0.0\"], \"migrations\": [\"survey: V1\"], \"refusals\": []}");

        assertThat(module("plan", "survey")).isEqualTo(ExitCode.OK);
        assertThat(captured.out()).contains("installs: vn.sen.survey/1.0.0", "changes the database: survey: V1");
        assertThat(server.requests()).containsExactly("POST /api/v1/modules/survey/enable?dryRun=true Bearer operator");
    }

    @Test
    void a_plan_with_nothing_to_do_says_so() throws Exception {
        server.answer("/api/v1/modules/survey/enable", 200, "{\"installs\": [], \"refusals\": []}");

        assertThat(module("plan", "enable", "survey")).isEqualTo(ExitCode.OK);
        assertThat(captured.out()).contains("nothing would be done");
    }

    @Test
    void a_plan_that_would_be_refused_says_why() throws Exception {
        server.answer(
                "/api/v1/modules/survey/disable",
                200,
                "{\"refusals\": [{\"code\": \"needed\", \"message\": \"par needs it.\"}]}");

        assertThat(module("plan", "disable", "survey")).isEqualTo(ExitCode.REFUSED);
        assertThat(captured.out()).contains("par needs it.");
    }

    @Test
    void a_package_is_sent_as_it_is() throws Exception {
        server.answer("/api/v1/modules", 201, PROCEDURES);
        Path file = Files.writeString(data.resolve("procedures.sen"), "bytes");

        assertThat(module("install", file.toString())).isEqualTo(ExitCode.OK);
        assertThat(server.requests()).containsExactly("POST /api/v1/modules Bearer operator");
    }

    @Test
    void removing_says_what_was_removed() throws Exception {
        server.answer("/api/v1/modules/survey", 204, "");

        assertThat(module("remove", "survey")).isEqualTo(ExitCode.OK);
        assertThat(captured.out()).contains("survey");
        assertThat(server.requests()).containsExactly("DELETE /api/v1/modules/survey Bearer operator");
    }

    @Test
    void what_cannot_be_an_id_never_reaches_the_server() {
        assertThatThrownBy(() -> module("enable", "../../health")).isInstanceOf(UsageException.class);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void a_package_that_is_not_there_is_named() {
        assertThatThrownBy(() -> module("install", "/nowhere.sen"))
                .isInstanceOfSatisfying(
                        UsageException.class,
                        usage -> assertThat(usage.arguments()).asString().contains("/nowhere.sen"));
    }

    private ExitCode module(String... words) throws Exception {
        CommandLine line = CommandLine.parse(
                Stream.concat(Stream.of("module"), Stream.of(words)).toList());
        return new ModuleCommand(captured.console()).run(data, line);
    }
}
