// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sen.tests.harness.Answer;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;
import vn.sen.tests.harness.SteadyLoad;

/** Modules that are broken once they run. Each harms only itself; whoever uses another module meanwhile sees nothing. */
@SenTest
class BadModuleTest {

    private Zoo zoo;
    private SteadyLoad load;

    @BeforeEach
    void people_use_another_module(SenServer server) {
        zoo = new Zoo(server.demo());
        load = SteadyLoad.on(server.demo(), "/api/v1/procedures/1.001193", 2);
    }

    @AfterEach
    void nobody_else_has_noticed() throws Exception {
        assertThat(load.stop()).isEmpty();
        assertThat(load.answered()).isPositive();
    }

    @Test
    void a_module_that_throws_when_it_starts_fails_with_what_it_threw() throws Exception {
        try (Guest guest = new Guest(
                zoo,
                ModulePackage.of(
                        "thrower",
                        Animals.activating(
                                "thrower", "if (true) throw new IllegalStateException(\"no map of the wards\");")))) {
            guest.enable().fails().because("no map of the wards");
        }
    }

    @Test
    void a_module_that_never_gets_ready_fails_within_a_bound() throws Exception {
        try (Guest guest = new Guest(zoo, ModulePackage.of("blocker", Animals.activating("blocker", """
                                try {
                                    new java.util.concurrent.CountDownLatch(1).await();
                                } catch (InterruptedException e) {
                                    Thread.currentThread().interrupt();
                                }
                                """)))) {
            guest.enable().fails().because("vn.example.blocker");
        }
    }

    @Test
    void a_module_whose_migration_fails_names_the_file_and_the_fault() throws Exception {
        BundleSource broken = Records.withUnit("migrator", "creat tabel visitor (id uuid primary key);");
        try (Guest guest = new Guest(zoo, ModulePackage.of("migrator", broken).schema("migrator"))) {
            guest.enable().fails().because("V1__visitors.sql");
        }
    }

    @Test
    void a_module_with_a_rest_method_open_to_nobody_in_particular_is_not_served() throws Exception {
        try (Guest guest =
                new Guest(zoo, ModulePackage.of("careless", Animals.withResource("careless", "", "", "\"1\"")))) {
            guest.enable().fails().because("vn.example.careless.Answer").because("get");

            assertThat(zoo.administrator().get("/api/v1/careless").status()).isEqualTo(404);
        }
    }

    @Test
    void a_module_that_claims_the_path_of_another_is_not_served() throws Exception {
        BundleSource thief = Animals.withResource(
                "thief", "@jakarta.annotation.security.PermitAll", "", "\"stolen\"", "api/v1/procedures");
        try (Guest guest = new Guest(zoo, ModulePackage.of("thief", thief))) {
            guest.enable().fails().because("/api/v1/procedures").because("procedures");
        }
    }

    @Test
    void a_module_that_leaves_a_thread_running_can_be_disabled_all_the_same() throws Exception {
        BundleSource spinner = Animals.activating("spinner", """
                Thread thread = new Thread(() -> {
                    while (!Boolean.getBoolean("vn.example.spinner.over")) {
                        java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
                    }
                }, "spinner-thread");
                thread.setDaemon(true);
                thread.start();
                """);
        try (Guest guest = new Guest(zoo, ModulePackage.of("spinner", spinner))) {
            guest.enable().isEnabled();

            JsonNode disabled = zoo.disable("spinner");

            assertThat(disabled.path("state").asText()).isEqualTo("AVAILABLE");
            assertThat(disabled.path("problems").toString()).contains("spinner-thread");
        } finally {
            System.setProperty("vn.example.spinner.over", "true");
        }
    }

    @Test
    void a_module_that_answers_with_an_error_of_the_machine_harms_no_other() throws Exception {
        BundleSource deep = Animals.withResource(
                "deep",
                "@jakarta.annotation.security.PermitAll",
                "private static String fall() { return fall() + 1; }",
                "fall()");
        try (Guest guest = new Guest(zoo, ModulePackage.of("deep", deep))) {
            guest.enable().isEnabled();

            Answer answer = zoo.administrator().get("/api/v1/deep").expect(500);

            assertThat(answer.isProblem()).isTrue();
            assertThat(answer.text()).doesNotContain("StackOverflow").doesNotContain("vn.example");
        }
    }
}
