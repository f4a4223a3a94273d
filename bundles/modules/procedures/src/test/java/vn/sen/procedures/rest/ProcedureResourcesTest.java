// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.sen.identity.api.AgencyForbiddenException;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.RoleGrant;
import vn.sen.procedures.Catalogue;
import vn.sen.procedures.Sample;
import vn.sen.procedures.TwoAgencies;
import vn.sen.procedures.catalogue.Procedure;
import vn.sen.procedures.search.Findings;
import vn.sen.procedures.search.Question;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ProblemException;

class ProcedureResourcesTest {

    private static final Procedure BIRTH = Sample.named("1.001193", "Thủ tục đăng ký khai sinh");

    private final Catalogue catalogue = new Catalogue();
    private final PublishingResource publishing = new PublishingResource(
            catalogue.register, catalogue.reader, catalogue.today, Sample.JSON, new TwoAgencies().reach());

    @Test
    void a_created_procedure_has_an_address_and_a_tag() throws Exception {
        Response created = publishing.create(BIRTH, new Publisher());

        assertThat(created.getStatus()).isEqualTo(201);
        assertThat(created.getLocation()).hasToString("/api/v1/procedures/1.001193");
        assertThat(created.getEntityTag().getValue()).isEqualTo("1-in_force");
        JsonNode body = Sample.JSON.mapper().readTree((byte[]) created.getEntity());
        assertThat(body.get("state").textValue()).isEqualTo("IN_FORCE");
        assertThat(body.get("version").intValue()).isEqualTo(1);
        assertThat(body.get("name").textValue()).isEqualTo(BIRTH.name());
    }

    @Test
    void a_taken_code_is_a_conflict_and_faults_come_all_at_once() {
        publishing.create(BIRTH, new Publisher());

        assertThat(problem(() -> publishing.create(BIRTH, new Publisher())).status())
                .isEqualTo(409);
        assertThat(problem(() -> publishing.create(Sample.named("x", ""), new Publisher()))
                        .faults())
                .extracting(Fault::pointer)
                .containsExactly("/code", "/name");
    }

    @Test
    void nobody_overwrites_what_somebody_else_has_changed() {
        publishing.create(BIRTH, new Publisher());

        assertThat(problem(() -> revise(null)).status()).isEqualTo(428);
        assertThat(problem(() -> revise("\"7-in_force\"")).status()).isEqualTo(412);
        assertThat(revise("\"1-in_force\"").getEntityTag().getValue()).isEqualTo("2-in_force");
        assertThat(problem(() -> revise("\"1-in_force\"")).status()).isEqualTo(412);
    }

    @Test
    void a_code_in_the_body_that_differs_from_the_address_is_a_fault() {
        publishing.create(BIRTH, new Publisher());

        assertThat(problem(() -> publishing.revise("1.000001", BIRTH, "*", new Publisher()))
                        .faults())
                .extracting(Fault::code)
                .containsExactly("code-differs");
    }

    @Test
    void a_procedure_is_not_taken_over_from_another_agency() {
        publishing.create(performedBy("Sở Tư pháp"), new Publisher());
        SecurityContext ofHealth = new Publisher(RoleGrant.at(TwoAgencies.HEALTH, "PUBLISHER"));

        assertThatThrownBy(() -> publishing.revise("1.001193", performedBy("Sở Y tế"), "*", ofHealth))
                .isInstanceOf(AgencyForbiddenException.class);
        assertThatThrownBy(() -> publishing.create(performedBy("Sở Tư pháp"), ofHealth))
                .isInstanceOf(AgencyForbiddenException.class);
        assertThat(catalogue.reader.history("1.001193").versions()).hasSize(1);
    }

    @Test
    void a_list_is_json_with_marks_counts_and_a_position() throws Exception {
        publishing.create(BIRTH, new Publisher());
        publishing.create(Sample.named("1.004884", "Thủ tục đăng ký lại \"khai sinh\""), new Publisher());
        Question question = new Question("khai sinh", Map.of(), Catalogue.TODAY, 1, Optional.empty(), true);

        Findings findings = catalogue.search.find(question);
        JsonNode list = Sample.JSON.mapper().readTree(new ListAnswer(Sample.JSON).of(findings, question, true));

        assertThat(list.get("items")).hasSize(1);
        assertThat(list.get("items").get(0).get("code").textValue()).isEqualTo("1.001193");
        assertThat(list.get("items")
                        .get(0)
                        .get("highlights")
                        .get(0)
                        .get("start")
                        .intValue())
                .isEqualTo(16);
        assertThat(list.get("next").isTextual()).isTrue();
        assertThat(list.get("count").intValue()).isEqualTo(2);
        assertThat(list.get("facets").get("field").get(0).get("count").intValue())
                .isEqualTo(2);
    }

    @Test
    void a_made_up_position_is_a_fault_of_the_client() {
        Question question = new Question(
                "",
                Map.of(),
                Catalogue.TODAY,
                1,
                Optional.of(new Question.Place("not hexadecimal", "1.001193")),
                false);
        publishing.create(BIRTH, new Publisher());

        assertThat(problem(() -> Places.guarded(() -> catalogue.search.find(question)))
                        .faults())
                .extracting(Fault::code)
                .containsExactly("cursor-unknown");
    }

    @Test
    void the_history_tells_when_each_version_prevails() {
        publishing.create(BIRTH, new Publisher());
        revise("*");

        List<VersionSummary> versions = VersionSummary.of(catalogue.reader.history("1.001193"));

        assertThat(versions).extracting(VersionSummary::version).containsExactly(2, 1);
        assertThat(versions.get(1).validTo()).contains(Catalogue.TODAY.minusDays(1));
        assertThat(versions).noneMatch(VersionSummary::superseded);
    }

    @Test
    void a_read_is_answered_from_memory_until_something_changes() {
        publishing.create(BIRTH, new Publisher());
        byte[] first = catalogue.reader.find("1.001193").orElseThrow().body();

        assertThat(catalogue.reader.find("1.001193").orElseThrow().body()).isSameAs(first);
        revise("*");
        assertThat(new String(catalogue.reader.find("1.001193").orElseThrow().body(), StandardCharsets.UTF_8))
                .contains("\"version\":2");
    }

    private Response revise(String ifMatch) {
        return publishing.revise("1.001193", BIRTH, ifMatch, new Publisher());
    }

    private static ProblemException problem(ThrowingCallable call) {
        ProblemException[] thrown = new ProblemException[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> thrown[0] = problem);
        return thrown[0];
    }

    private static Procedure performedBy(String agency) {
        return Sample.of("1.001193", "Tên", "Y tế", Optional.of(agency), List.of(), Optional.empty());
    }

    private record Publisher(RoleGrant grant) implements SecurityContext {

        Publisher() {
            this(RoleGrant.everywhere("PUBLISHER"));
        }

        @Override
        public Caller getUserPrincipal() {
            return new Caller("publisher", "Publisher", Caller.Kind.TOKEN, Set.of(grant), Optional.empty());
        }

        @Override
        public boolean isUserInRole(String role) {
            return role.equals("PUBLISHER");
        }

        @Override
        public boolean isSecure() {
            return true;
        }

        @Override
        public String getAuthenticationScheme() {
            return "Bearer";
        }
    }
}
