// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sen.administration.FakeModules;
import vn.sen.administration.health.HealthView.Health;
import vn.sen.administration.health.HealthView.ModuleHealth;
import vn.sen.kernel.api.ModuleState;
import vn.sen.persistence.api.DatabaseStatus;

class ServerHealthTest {

    private final FakeModules modules = new FakeModules().with("procedures", ModuleState.ENABLED);

    @Test
    void all_is_well_when_the_modules_run_and_the_database_answers() {
        HealthView health = health(modules, true);

        assertThat(health.status()).isEqualTo(Health.UP);
        assertThat(health.serves()).isTrue();
        assertThat(health.modules()).containsExactly(new ModuleHealth("procedures", ModuleState.ENABLED));
    }

    @Test
    void a_server_whose_modules_were_not_tried_yet_takes_no_requests() {
        HealthView health = health(modules.starting(), true);

        assertThat(health.status()).isEqualTo(Health.STARTING);
        assertThat(health.serves()).isFalse();
    }

    @Test
    void a_failed_module_is_shown_and_the_rest_serves_on() {
        HealthView health = health(modules.with("survey", ModuleState.FAILED), true);

        assertThat(health.status()).isEqualTo(Health.DEGRADED);
        assertThat(health.serves()).isTrue();
        assertThat(health.checks().get(1).detail()).contains("FAILED: survey");
    }

    @Test
    void without_its_database_a_server_takes_no_requests() {
        HealthView health = health(modules.with("survey", ModuleState.FAILED), false);

        assertThat(health.status()).isEqualTo(Health.DOWN);
        assertThat(health.serves()).isFalse();
    }

    @Test
    void what_the_driver_says_stays_inside() {
        assertThat(health(modules, false).toString()).doesNotContain("connection refused by sen-db-3");
    }

    @Test
    void a_module_that_is_off_harms_nothing() {
        assertThat(health(modules.with("survey", ModuleState.AVAILABLE), true).status())
                .isEqualTo(Health.UP);
    }

    @Test
    void health_asked_for_a_hundred_times_asks_the_database_once() {
        int[] asked = new int[1];
        Clock still = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        DatabaseCheck check = new DatabaseCheck(
                bound -> {
                    asked[0]++;
                    return status(true);
                },
                still);
        ServerHealth health = new ServerHealth(modules, check);

        for (int time = 0; time < 100; time++) {
            assertThat(health.look().status()).isEqualTo(Health.UP);
        }

        assertThat(asked[0]).isEqualTo(1);
    }

    @Test
    void the_database_is_asked_within_a_bound() {
        Duration[] given = new Duration[1];
        DatabaseCheck check = new DatabaseCheck(
                bound -> {
                    given[0] = bound;
                    return status(true);
                },
                Clock.systemUTC());

        check.status();

        assertThat(given[0]).isEqualTo(DatabaseCheck.BOUND);
    }

    private static HealthView health(FakeModules modules, boolean reachable) {
        return new ServerHealth(modules, new DatabaseCheck(bound -> status(reachable), Clock.systemUTC())).look();
    }

    private static DatabaseStatus status(boolean reachable) {
        return new DatabaseStatus(
                reachable,
                "PostgreSQL",
                Optional.of("15"),
                Optional.of("connection refused by sen-db-3").filter(problem -> !reachable));
    }
}
