// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.sen.administration.FakeModules.problem;

import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.sen.administration.FakeModules;
import vn.sen.administration.RequestHeaders;
import vn.sen.kernel.api.ModuleState;
import vn.sen.web.api.ProblemException;

class ModulesResourceTest {

    private static final RequestHeaders ENGLISH = RequestHeaders.in("en");

    private final FakeModules modules = new FakeModules();
    private final ModulesResource resource = new ModulesResource(modules);

    @Test
    void a_list_has_every_module_and_no_next_part() {
        modules.with("survey", ModuleState.AVAILABLE).with("procedures", ModuleState.ENABLED);

        assertThat(resource.list(ENGLISH).items()).extracting(ModuleView::id).containsExactly("procedures", "survey");
        assertThat(resource.list(ENGLISH).next()).isEmpty();
    }

    @Test
    void a_name_is_in_the_caller_s_language() {
        modules.with("procedures", ModuleState.ENABLED);

        assertThat(resource.get("procedures", ENGLISH).name()).isEqualTo("Module procedures");
        assertThat(resource.get("procedures", RequestHeaders.in("vi")).name()).isEqualTo("Phân hệ procedures");
    }

    @Test
    void an_unknown_module_is_not_found() {
        assertThatThrownBy(() -> resource.get("nothing", ENGLISH))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.status()).isEqualTo(404);
                    assertThat(problem.code()).isEqualTo("module-unknown");
                });
        refusal(resource.enable("nothing", "false", ENGLISH), 404, "module-unknown");
        refusal(resource.disable("nothing", "true", ENGLISH), 404, "module-unknown");
    }

    @Test
    void enabling_answers_with_the_new_state() {
        modules.with("procedures", ModuleState.AVAILABLE);

        Response response = resource.enable("procedures", "false", ENGLISH);

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(((ModuleView) response.getEntity()).state()).isEqualTo(ModuleState.ENABLED);
    }

    @Test
    void disabling_answers_with_the_new_state() {
        modules.with("procedures", ModuleState.ENABLED);

        Response response = resource.disable("procedures", "false", ENGLISH);

        assertThat(((ModuleView) response.getEntity()).state()).isEqualTo(ModuleState.AVAILABLE);
    }

    @Test
    void a_refusal_tells_every_reason() {
        modules.with("survey", ModuleState.AVAILABLE)
                .refusing("survey", problem("requirement-missing"), problem("would-refresh"));

        RefusalView refusal = refusal(resource.enable("survey", "false", ENGLISH), 409, "requirement-missing");

        assertThat(refusal.problems())
                .containsExactly(
                        new ProblemView("requirement-missing", "Reason requirement-missing"),
                        new ProblemView("would-refresh", "Reason would-refresh"));
        assertThat(refusal.detail()).isEqualTo("Reason requirement-missing Reason would-refresh");
        assertThat(refusal.state()).isEmpty();
    }

    @Test
    void another_act_under_way_is_a_conflict() {
        modules.with("survey", ModuleState.AVAILABLE).refusing("survey", problem("act-in-progress"));

        refusal(resource.enable("survey", "false", ENGLISH), 409, "act-in-progress");
    }

    @Test
    void an_enabling_that_fails_is_a_conflict_with_state_and_reasons() {
        modules.with("survey", ModuleState.AVAILABLE).failing("survey", problem("migration-failed"));

        RefusalView refusal = refusal(resource.enable("survey", "false", ENGLISH), 409, "migration-failed");

        assertThat(refusal.state()).contains(ModuleState.FAILED);
        assertThat(refusal.title()).isEqualTo("The module “survey” does not run");
    }

    @Test
    void a_dry_run_tells_the_plan_and_does_nothing() {
        modules.with("survey", ModuleState.AVAILABLE);

        PlanView plan = (PlanView) resource.enable("survey", "true", ENGLISH).getEntity();

        assertThat(plan.installs()).containsExactly("vn.sen.survey/1.0.0");
        assertThat(plan.migrations()).containsExactly("V1 of schema survey");
        assertThat(plan.affects()).containsExactly("other");
        assertThat(plan.possible()).isTrue();
        assertThat(modules.acts()).isZero();
    }

    @Test
    void a_dry_run_of_what_would_be_refused_is_a_plan_with_the_refusals_inside() {
        modules.with("survey", ModuleState.AVAILABLE).refusing("survey", problem("requirement-missing"));

        Response response = resource.enable("survey", "true", ENGLISH);

        assertThat(response.getStatus()).isEqualTo(200);
        PlanView plan = (PlanView) response.getEntity();
        assertThat(plan.possible()).isFalse();
        assertThat(plan.refusals()).extracting(ProblemView::code).containsExactly("requirement-missing");
    }

    @Test
    void a_mistyped_dry_run_never_becomes_the_act() {
        modules.with("survey", ModuleState.AVAILABLE);

        assertThatThrownBy(() -> resource.enable("survey", "True", ENGLISH))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.status()).isEqualTo(400));
        assertThat(modules.acts()).isZero();
    }

    @Test
    void an_installed_package_is_listed_and_has_an_address() throws IOException {
        Response response = resource.install(packageOf("survey"), ENGLISH);

        assertThat(response.getStatus()).isEqualTo(201);
        assertThat(response.getHeaderString("Location")).isEqualTo("/api/v1/modules/survey");
        assertThat(((ModuleView) response.getEntity()).state()).isEqualTo(ModuleState.AVAILABLE);
    }

    @Test
    void a_package_with_a_changed_byte_is_refused_with_the_reason() throws IOException {
        modules.refusing("survey", problem("package-modified"));

        refusal(resource.install(packageOf("survey"), ENGLISH), 409, "package-modified");
    }

    @Test
    void removing_answers_with_nothing() {
        modules.with("survey", ModuleState.AVAILABLE);

        assertThat(resource.remove("survey", ENGLISH).getStatus()).isEqualTo(204);
        assertThat(modules.find("survey")).isEmpty();
    }

    @Test
    void a_module_of_the_distribution_is_not_removed() {
        modules.with("procedures", ModuleState.AVAILABLE).refusing("procedures", problem("module-of-the-distribution"));

        refusal(resource.remove("procedures", ENGLISH), 409, "module-of-the-distribution");
    }

    private static InputStream packageOf(String id) {
        return new ByteArrayInputStream(id.getBytes(StandardCharsets.UTF_8));
    }

    private static RefusalView refusal(Response response, int status, String code) {
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getMediaType()).hasToString("application/problem+json");
        RefusalView refusal = (RefusalView) response.getEntity();
        assertThat(refusal.status()).isEqualTo(status);
        assertThat(refusal.type()).isEqualTo("urn:sen:problem:" + code);
        return refusal;
    }
}
