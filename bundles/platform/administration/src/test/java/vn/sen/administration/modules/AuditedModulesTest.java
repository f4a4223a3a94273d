// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sen.administration.FakeModules;
import vn.sen.audit.KeptActs;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.Change;
import vn.sen.audit.api.Outcome;
import vn.sen.kernel.api.ActRefusedException;
import vn.sen.kernel.api.LocalizedText;
import vn.sen.kernel.api.ModuleState;
import vn.sen.kernel.api.Problem;

class AuditedModulesTest {

    private final KeptActs trail = new KeptActs();

    @Test
    void an_act_is_recorded_with_the_state_before_and_after() throws Exception {
        AuditedModules modules = audited(new FakeModules().with("survey", ModuleState.AVAILABLE));

        modules.enable("survey");

        assertThat(trail.acts()).hasSize(1);
        assertThat(trail.acts().get(0).action()).isEqualTo("administration.module-enable");
        assertThat(trail.acts().get(0).target()).contains(new AuditEntry.Target("administration.module", "survey"));
        assertThat(trail.acts().get(0).changes())
                .contains(new Change("state", Optional.of("AVAILABLE"), Optional.of("ENABLED")));
    }

    @Test
    void a_refused_act_is_recorded_with_the_reasons_and_refused_all_the_same() {
        Problem reason = new Problem("requirement-missing", new LocalizedText("thiếu", "missing"));
        AuditedModules modules =
                audited(new FakeModules().with("survey", ModuleState.AVAILABLE).refusing("survey", reason));

        assertThatThrownBy(() -> modules.enable("survey")).isInstanceOf(ActRefusedException.class);

        assertThat(trail.acts()).extracting(AuditEntry::outcome).containsExactly(Outcome.REFUSED);
        assertThat(trail.acts().get(0).changes())
                .contains(new Change("problems", Optional.empty(), Optional.of("requirement-missing")));
    }

    @Test
    void looking_is_no_act() throws Exception {
        AuditedModules modules = audited(new FakeModules().with("survey", ModuleState.AVAILABLE));

        modules.list();
        modules.find("survey");

        assertThat(trail.acts()).isEmpty();
    }

    private AuditedModules audited(FakeModules modules) {
        return new AuditedModules(modules, trail);
    }
}
