// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sen.launcher.DataLock;
import vn.sen.launcher.LocalServer;

class UserCommandTest {

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
    void a_lost_password_is_replaced_by_one_that_is_shown_once() throws Exception {
        server.answer("/api/v1/users", 200, "{\"items\": [{\"id\": \"7\", \"name\": \"admin\"}]}");
        server.answer("/api/v1/users/7/reset-password", 200, "{\"oneTimePassword\": \"abcde-fghjk\"}");

        assertThat(user("reset-password", "admin")).isEqualTo(ExitCode.OK);

        assertThat(captured.out()).contains("admin", "abcde-fghjk");
        assertThat(captured.err()).isEmpty();
    }

    @Test
    void an_unknown_name_is_told() throws Exception {
        server.answer("/api/v1/users", 200, "{\"items\": []}");

        assertThat(user("reset-second-factor", "nobody")).isEqualTo(ExitCode.REFUSED);
        assertThat(captured.err()).contains("There is no account named nobody");
    }

    @Test
    void what_cannot_be_an_act_or_a_name_is_refused_before_anything_is_asked() {
        assertThatThrownBy(() -> user("delete", "admin")).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> user("reset-password", "a&name=b")).isInstanceOf(UsageException.class);
        assertThat(server.requests()).isEmpty();
    }

    private ExitCode user(String... words) throws Exception {
        List<String> line = new ArrayList<>(List.of("user"));
        line.addAll(List.of(words));
        return new UserCommand(captured.console()).run(data, CommandLine.parse(line));
    }
}
