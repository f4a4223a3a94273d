// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    @Test
    void a_server_that_says_200_is_ready() throws Exception {
        try (LocalServer server = new LocalServer().answer("/health/ready", 200, "{\"status\":\"UP\"}")) {
            Readiness.Answer answer =
                    new Readiness(server.port()).await(Duration.ofSeconds(10)).orElseThrow();

            assertThat(answer.ready()).isTrue();
            assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
        }
    }

    @Test
    void a_server_that_says_503_is_not_ready_and_tells_why() throws Exception {
        try (LocalServer server = new LocalServer().answer("/health/ready", 503, "{\"database\":\"DOWN\"}")) {
            Readiness.Answer answer = new Readiness(server.port()).ask().orElseThrow();

            assertThat(answer.ready()).isFalse();
            assertThat(answer.body()).contains("database");
        }
    }

    @Test
    void where_nobody_listens_there_is_no_answer() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertThat(new Readiness(port).ask()).isEmpty();
    }

    @Test
    void a_port_in_use_is_found_before_the_start_and_named() throws Exception {
        try (LocalServer server = new LocalServer()) {
            LaunchOptions options = LaunchOptions.read(
                    Path.of("/opt/sen"),
                    Map.of("SEN_HTTP_PORT", Integer.toString(server.port()), "SEN_HTTP_HOST", "127.0.0.1"),
                    Set.of());

            assertThatThrownBy(() -> PortCheck.check(options))
                    .isInstanceOfSatisfying(
                            LaunchRefusedException.class,
                            refused -> assertThat(refused.arguments()).startsWith(Integer.toString(server.port())));
        }
    }

    @Test
    void a_database_that_does_not_answer_is_found_before_the_start_and_named() throws Exception {
        LaunchOptions options = LaunchOptions.read(
                Path.of("/opt/sen"), Map.of("SEN_DB_URL", "jdbc:postgresql://127.0.0.1:1/sen"), Set.of());

        assertThatThrownBy(() -> DatabaseProbe.check(options))
                .isInstanceOfSatisfying(
                        LaunchRefusedException.class,
                        refused -> assertThat(refused.arguments())
                                .startsWith("jdbc:postgresql://127.0.0.1:1/sen", "127.0.0.1:1"));
    }

    @Test
    void a_database_that_answers_is_left_in_peace() throws Exception {
        try (LocalServer server = new LocalServer()) {
            String url = "jdbc:postgresql://127.0.0.1:" + server.port() + "/sen?ssl=false";

            DatabaseProbe.check(LaunchOptions.read(Path.of("/opt/sen"), Map.of("SEN_DB_URL", url), Set.of()));

            assertThat(server.requests()).isEmpty();
        }
    }
}
