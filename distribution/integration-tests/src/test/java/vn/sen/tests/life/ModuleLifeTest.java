// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sen.tests.harness.Answer;
import vn.sen.tests.harness.Http;
import vn.sen.tests.harness.SenServer;
import vn.sen.tests.harness.SenTest;
import vn.sen.tests.zoo.Animals;
import vn.sen.tests.zoo.Guest;
import vn.sen.tests.zoo.ModulePackage;
import vn.sen.tests.zoo.Zoo;

/** Switching modules on and off over REST, and what people see of it. */
@SenTest
class ModuleLifeTest {

    private Zoo zoo;
    private Http anybody;

    @BeforeEach
    void open(SenServer server) {
        zoo = new Zoo(server.demo());
        anybody = server.anybody();
    }

    @AfterEach
    void everything_runs_again() {
        zoo.enable("noticeboard");
    }

    @Test
    void every_module_of_the_profile_runs() {
        JsonNode modules =
                zoo.administrator().get("/api/v1/modules").expect(200).json().path("items");

        assertThat(modules).extracting(module -> module.path("id").asText()).contains("procedures", "noticeboard");
        assertThat(modules).allSatisfy(module -> {
            assertThat(module.path("state").asText()).isEqualTo("ENABLED");
            assertThat(module.path("signature").asText()).isEqualTo("CORE");
            assertThat(module.path("problems")).isEmpty();
        });
    }

    @Test
    void a_dry_run_tells_the_plan_and_changes_nothing() {
        JsonNode plan = zoo.administrator()
                .post("/api/v1/modules/noticeboard/disable?dryRun=true")
                .expect(200)
                .json();

        assertThat(plan.path("possible").asBoolean()).isTrue();
        assertThat(plan.path("stops").toString()).contains("vn.sen.noticeboard");
        assertThat(plan.path("affects")).isEmpty();
        assertThat(zoo.state("noticeboard")).isEqualTo("ENABLED");
    }

    @Test
    void the_plan_of_enabling_names_bundles_and_migrations() throws Exception {
        try (Guest guest = new Guest(zoo, ModulePackage.of("planned", Animals.answering("planned", "\"1\"")))) {
            guest.isAvailable();
            JsonNode plan = zoo.administrator()
                    .post("/api/v1/modules/planned/enable?dryRun=true")
                    .expect(200)
                    .json();

            assertThat(plan.path("installs").toString()).contains("vn.example.planned/1.0.0");
            assertThat(plan.path("starts").toString()).contains("vn.example.planned/1.0.0");
            guest.isAvailable();
        }
    }

    @Test
    void pages_resources_and_navigation_vanish_and_come_back() {
        assertThat(seen()).containsOnly(true);

        assertThat(zoo.disable("noticeboard").path("state").asText()).isEqualTo("AVAILABLE");
        assertThat(seen()).containsOnly(false);

        assertThat(zoo.enable("noticeboard").path("state").asText()).isEqualTo("ENABLED");
        assertThat(seen()).containsOnly(true);
    }

    @Test
    void a_module_that_others_need_is_not_disabled() throws Exception {
        ModulePackage needed = ModulePackage.of("needed", Animals.answering("needed", "\"1\""));
        ModulePackage leaning = ModulePackage.of("leaning", Animals.answering("leaning", "\"1\""))
                .requires("needed", "[1.0,2)");
        try (Guest first = new Guest(zoo, needed);
                Guest second = new Guest(zoo, leaning)) {
            assertThat(zoo.tryToEnable("leaning").expect(409).text()).contains("needed", "[1.0,2)");
            first.enable().isEnabled();
            second.enable().isEnabled();

            Answer refusal = zoo.tryToDisable("needed").expect(409);

            assertThat(refusal.isProblem()).isTrue();
            assertThat(refusal.text()).contains("leaning");
            assertThat(zoo.state("needed")).isEqualTo("ENABLED");
            assertThat(zoo.status("needed").path("requiredBy").toString()).contains("leaning");
        }
    }

    @Test
    void asking_for_what_is_already_so_changes_nothing() {
        assertThat(zoo.enable("noticeboard").path("state").asText()).isEqualTo("ENABLED");
        zoo.disable("noticeboard");
        assertThat(zoo.disable("noticeboard").path("state").asText()).isEqualTo("AVAILABLE");
    }

    @Test
    void a_module_of_the_distribution_cannot_be_removed() {
        zoo.disable("noticeboard");

        assertThat(zoo.administrator()
                        .delete("/api/v1/modules/noticeboard")
                        .expect(409)
                        .isProblem())
                .isTrue();
    }

    @Test
    void a_module_nobody_knows_is_answered_404() {
        assertThat(zoo.tryToEnable("nowhere").expect(404).isProblem()).isTrue();
        assertThat(zoo.tryToDisable("nowhere").expect(404).isProblem()).isTrue();
        assertThat(zoo.administrator()
                        .get("/api/v1/modules/nowhere")
                        .expect(404)
                        .isProblem())
                .isTrue();
    }

    /** Whether page, resource and link of the noticeboard are there. */
    private List<Boolean> seen() {
        return List.of(
                anybody.get("/notices").status() == 200,
                anybody.get("/api/v1/notices").status() == 200,
                anybody.get("/").expect(200).text().contains("href=\"/notices\""));
    }
}
