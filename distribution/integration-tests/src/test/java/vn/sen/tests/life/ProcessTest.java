// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.sen.tests.harness.Deadline;
import vn.sen.tests.harness.Launcher;
import vn.sen.tests.harness.SenProcess;
import vn.sen.tests.harness.SenTest;

/** The server as an administrator starts it from the command line. */
@SenTest
class ProcessTest {

    private static final int CANNOT_START = 5;

    @Test
    void it_says_where_it_listens_and_what_runs_and_stops_when_told(Launcher launcher) throws Exception {
        try (SenProcess server = launcher.prepareProcess().set("SEN_LANG", "en").start()) {
            Deadline.await(
                    "the announcement",
                    Duration.ofSeconds(10),
                    () -> server.said().contains("demo-secret"));
            assertThat(server.said())
                    .contains("is ready at http://localhost:" + server.port(), "Ca Mau", "procedures", "noticeboard");

            assertThat(server.stop()).isZero();
            assertThat(server.said()).doesNotContain("Exception");
        }
    }

    @Test
    void without_demonstration_nobody_gets_in_by_a_known_password(Launcher launcher) throws Exception {
        try (SenProcess server =
                launcher.prepareProcess().withoutDemonstration().start()) {
            assertThat(server.anybody()
                            .post(
                                    "/oauth2/token",
                                    "application/x-www-form-urlencoded",
                                    "grant_type=client_credentials&client_id=demo&client_secret=demo-secret")
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void a_port_in_use_is_named_with_a_way_out(Launcher launcher) throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                SenProcess server = launcher.prepareProcess()
                        .set("SEN_LANG", "en")
                        .onPort(other.getLocalPort())
                        .launch()) {
            assertThat(server.exitCode()).isEqualTo(CANNOT_START);
            assertThat(server.said()).contains(Integer.toString(other.getLocalPort()), "SEN_HTTP_PORT");
        }
    }

    @Test
    void a_data_folder_in_use_is_named_in_vietnamese_too(Launcher launcher) throws Exception {
        try (SenProcess first = launcher.prepareProcess().start();
                SenProcess second = launcher.prepareProcess(first.data())
                        .set("SEN_LANG", "vi")
                        .launch()) {
            assertThat(second.exitCode()).isEqualTo(CANNOT_START);
            assertThat(second.said()).contains(first.data().toString(), "đang dùng thư mục dữ liệu");
        }
    }

    @Test
    void a_database_that_does_not_answer_is_named(Launcher launcher) throws Exception {
        String nobody = "jdbc:postgresql://127.0.0.1:1/sen";
        try (SenProcess server = launcher.prepareProcess()
                .set("SEN_LANG", "en")
                .set("SEN_DB_URL", nobody)
                .launch()) {
            assertThat(server.exitCode()).isEqualTo(CANNOT_START);
            assertThat(server.said()).contains(nobody, "SEN_DB_URL");
        }
    }

    @Test
    void a_profile_that_is_not_there_is_named_with_those_that_are(Launcher launcher) throws Exception {
        try (SenProcess server = launcher.prepareProcess()
                .set("SEN_LANG", "en")
                .set("SEN_PROFILE", "atlantis")
                .launch()) {
            assertThat(server.exitCode()).isEqualTo(CANNOT_START);
            assertThat(server.said()).contains("atlantis", "ca-mau");
        }
    }
}
