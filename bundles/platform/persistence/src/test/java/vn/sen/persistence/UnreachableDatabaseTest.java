// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import vn.sen.kernel.api.Problem;
import vn.sen.persistence.api.DatabaseStatus;

class UnreachableDatabaseTest {

    private static final Duration BOUND = Duration.ofSeconds(10);

    private static TestBundle notes() {
        return TestBundle.named("notes").migration("V1__note.sql", TestBundle.NOTE_TABLE);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static DatabaseSettings postgresAt(int port) {
        return new DatabaseSettings(
                Dialect.POSTGRESQL,
                "jdbc:postgresql://localhost:" + port + "/postgres",
                "postgres",
                "secret",
                Optional.empty());
    }

    @Test
    void a_bundle_waits_for_a_database_that_is_away_and_starts_by_itself_when_it_comes()
            throws IOException, BundleException, InterruptedException {
        int port = freePort();
        try (TestFramework framework = TestFramework.start(postgresAt(port))) {
            Bundle bundle = framework.start(notes());

            assertThat(bundle.getState()).isEqualTo(Bundle.ACTIVE);
            assertThat(framework.extender().problems(bundle))
                    .extracting(Problem::code)
                    .containsExactly("database-unreachable");
            assertThat(framework.extender().foresee(notes().write()))
                    .singleElement()
                    .asString()
                    .contains("notes", "không trả lời");

            try (EmbeddedPostgres server =
                    EmbeddedPostgres.builder().setPort(port).start()) {
                assertThat(server.getPort()).isEqualTo(port);
                Instant deadline = Instant.now().plusSeconds(30);
                while (framework.transactionsReference("notes").isEmpty()
                        && Instant.now().isBefore(deadline)) {
                    Thread.onSpinWait();
                }
                assertThat(framework.transactionsReference("notes")).isPresent();
                assertThat(framework.extender().problems(bundle)).isEmpty();
            }
        }
    }

    @Test
    void health_tells_product_and_version_of_a_database_that_answers() {
        try (TestFramework framework = TestFramework.start(TestDatabase.fresh(Dialect.H2))) {
            DatabaseStatus status = framework.health().check(BOUND);

            assertThat(status.reachable()).isTrue();
            assertThat(status.product()).isEqualTo("H2");
            assertThat(status.version())
                    .hasValueSatisfying(version -> assertThat(version).startsWith("2."));
            assertThat(status.problem()).isEmpty();
        }
    }

    @Test
    void health_tells_why_a_database_does_not_answer() throws IOException {
        try (TestFramework framework = TestFramework.start(postgresAt(freePort()))) {
            DatabaseStatus status = framework.health().check(BOUND);

            assertThat(status.reachable()).isFalse();
            assertThat(status.product()).isEqualTo("PostgreSQL");
            assertThat(status.problem()).isPresent();
            assertThat(status.toString()).doesNotContain("secret");
        }
    }

    @Test
    void health_answers_within_its_bound_when_the_database_says_nothing() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                TestFramework framework = TestFramework.start(postgresAt(silent.getLocalPort()))) {
            DatabaseStatus status = framework.health().check(Duration.ofMillis(200));

            assertThat(status.reachable()).isFalse();
            assertThat(status.problem()).contains("no answer within 200 ms");
        }
    }
}
