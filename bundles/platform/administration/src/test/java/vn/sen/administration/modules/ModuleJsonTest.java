// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration.modules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.sen.administration.FakeModules;
import vn.sen.kernel.api.ModuleAct;
import vn.sen.kernel.api.ModuleState;

class ModuleJsonTest {

    private final ObjectMapper json = new ObjectMapper().registerModule(new Jdk8Module());
    private final FakeModules modules =
            new FakeModules().with("survey", ModuleState.AVAILABLE).failing("survey", FakeModules.problem("code"));

    @Test
    void a_module_has_the_fields_that_clients_rely_on() throws Exception {
        JsonNode module = json.valueToTree(ModuleView.of(modules.enable("survey"), Locale.ENGLISH));

        assertThat(module.properties().stream().map(Map.Entry::getKey))
                .contains(
                        "id",
                        "name",
                        "version",
                        "state",
                        "requires",
                        "requiredBy",
                        "permissions",
                        "vendor",
                        "signature",
                        "problems");
        assertThat(module.path("state").asText()).isEqualTo("FAILED");
        assertThat(module.path("signature").asText()).isEqualTo("CORE");
        assertThat(module.at("/requires/0/module").asText()).isEqualTo("base");
        assertThat(module.at("/requires/0/range").asText()).isEqualTo("[1.0,2)");
        assertThat(module.path("schema").asText()).isEqualTo("survey");
        assertThat(module.at("/problems/0/code").asText()).isEqualTo("code");
        assertThat(module.at("/problems/0/message").asText()).isEqualTo("Reason code");
    }

    @Test
    void a_plan_has_every_part_even_an_empty_one() throws Exception {
        JsonNode plan = json.valueToTree(PlanView.of(modules.plan(ModuleAct.ENABLE, "survey"), Locale.ENGLISH));

        for (String part :
                new String[] {"installs", "starts", "stops", "refreshes", "migrations", "affects", "refusals"}) {
            assertThat(plan.path(part).isArray()).as(part).isTrue();
        }
        assertThat(plan.path("act").asText()).isEqualTo("ENABLE");
        assertThat(plan.path("possible").asBoolean()).isTrue();
    }
}
