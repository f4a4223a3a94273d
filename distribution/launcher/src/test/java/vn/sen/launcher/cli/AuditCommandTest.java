// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sen.launcher.DataLock;
import vn.sen.launcher.LocalServer;

class AuditCommandTest {

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
    void the_heads_go_to_the_output_and_nothing_else() throws Exception {
        server.answer("/api/v1/audit/heads.csv", 200, "day,position,hash\r\n2026-11-28,7,ab\r\n");

        assertThat(audit("heads")).isEqualTo(ExitCode.OK);

        assertThat(captured.out().lines()).containsExactly("day,position,hash", "2026-11-28,7,ab");
        assertThat(captured.err()).isEmpty();
        assertThat(server.requests()).containsExactly("GET /api/v1/audit/heads.csv Bearer operator");
    }

    @Test
    void heads_that_the_server_refuses_are_no_table() throws Exception {
        server.answer("/api/v1/audit/heads.csv", 503, "{\"title\": \"The database is away\"}");

        assertThat(audit("heads")).isEqualTo(ExitCode.REFUSED);

        assertThat(captured.out()).isEmpty();
        assertThat(captured.err()).contains("HTTP 503", "The database is away");
    }

    @Test
    void the_first_broken_record_is_told_and_the_exit_code_says_so() throws Exception {
        server.answer(
                "/api/v1/audit/verification",
                200,
                "{\"done\": 2, \"total\": 4}\n{\"verdict\": {\"unbroken\": false, \"sealed\": 4, \"purged\": 0,"
                        + " \"unsealed\": 0, \"faultCount\": 1,"
                        + " \"faults\": [{\"kind\": \"CONTENT_CHANGED\", \"position\": 3}]}}\n");

        assertThat(audit("verify")).isNotEqualTo(ExitCode.OK);

        assertThat(captured.err()).contains("BROKEN", "record 3");
    }

    @Test
    void another_word_is_refused_before_anything_is_asked() {
        assertThatThrownBy(() -> audit("forget")).isInstanceOf(UsageException.class);
        assertThat(server.requests()).isEmpty();
    }

    private ExitCode audit(String act) throws Exception {
        return new AuditCommand(captured.console()).run(data, CommandLine.parse(List.of("audit", act)));
    }
}
