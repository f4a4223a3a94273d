// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.sen.administration.FakeModules.problem;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sen.administration.FakeModules;
import vn.sen.administration.RequestHeaders;
import vn.sen.kernel.api.ModuleState;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ProblemException;

class ModulePagesTest {

    private static final RequestHeaders ENGLISH = RequestHeaders.in("en");

    private final FakeModules modules = new FakeModules().with("survey", ModuleState.AVAILABLE);
    private final ModulePages pages = new ModulePages(modules);

    @Test
    void showing_the_plan_does_nothing() {
        HtmlPage page = pages.plan("survey", "enable", ENGLISH);

        assertThat(page.template()).isEqualTo("module-plan.jte");
        assertThat(modules.acts()).isZero();
    }

    @Test
    void an_act_that_was_done_leads_back_to_the_list_which_tells_so() {
        Response response = pages.carryOut("survey", "enable", ENGLISH);

        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeaderString("Location")).isEqualTo("/modules?done=enable&module=survey");
        assertThat(pages.list("enable", "survey", ENGLISH).params().get("done")).isEqualTo(Optional.of("enable"));
    }

    @Test
    void an_act_that_was_refused_shows_the_reasons() {
        modules.refusing("survey", problem("requirement-missing"));

        Response response = pages.carryOut("survey", "enable", ENGLISH);

        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(((HtmlPage) response.getEntity()).params().get("reasons"))
                .isEqualTo(List.of(new ProblemView("requirement-missing", "Reason requirement-missing")));
    }

    @Test
    void an_enabling_that_failed_shows_the_reasons() {
        modules.failing("survey", problem("migration-failed"));

        Response response = pages.carryOut("survey", "enable", ENGLISH);

        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(((HtmlPage) response.getEntity()).params().get("reasons"))
                .isEqualTo(List.of(new ProblemView("migration-failed", "Reason migration-failed")));
    }

    @Test
    void a_made_up_address_claims_no_act() {
        assertThat(pages.list("explode", "survey", ENGLISH).params().get("done"))
                .isEqualTo(Optional.empty());
        assertThat(pages.list("enable", "nothing", ENGLISH).params().get("done"))
                .isEqualTo(Optional.empty());
    }

    @Test
    void unknown_acts_and_modules_are_not_found() {
        assertThatThrownBy(() -> pages.plan("survey", "explode", ENGLISH)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> pages.plan("nothing", "enable", ENGLISH)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> pages.carryOut("nothing", "enable", ENGLISH)).isInstanceOf(ProblemException.class);
    }
}
