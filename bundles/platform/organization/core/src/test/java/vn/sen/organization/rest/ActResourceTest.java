// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.identity.api.AgencyForbiddenException;
import vn.sen.organization.Office;
import vn.sen.organization.Samples;
import vn.sen.organization.api.Agency;
import vn.sen.organization.register.ActOrder;
import vn.sen.organization.tree.Change;
import vn.sen.organization.tree.ChangeKind;
import vn.sen.organization.tree.Effect;
import vn.sen.persistence.ModuleDatabase.Product;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ProblemException;

@ParameterizedClass
@EnumSource(Product.class)
class ActResourceTest {

    private static final LocalDate LATER = LocalDate.of(2026, 12, 1);

    @Parameter
    private Product product;

    private Office office;
    private ActResource acts;

    @BeforeEach
    void open() {
        office = new Office(product);
        acts = new ActResource(office.register, office.authority);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_dry_run_tells_what_would_change_and_changes_nothing() {
        Response planned = acts.record(rename("Sở Y tế tỉnh"), true, Office.administrator());

        assertThat(planned.getStatus()).isEqualTo(200);
        assertThat(((PlanView) planned.getEntity()).effects())
                .extracting(Effect::kind)
                .containsExactly(Effect.Kind.RENAMED);
        assertThat(nameOfHealth()).isEqualTo("Sở Y tế");
        assertThat(office.register.all()).hasSize(2);
    }

    @Test
    void a_recorded_act_has_an_address_and_an_author_and_changes_the_tree_from_its_day_on() {
        Response made = acts.record(rename("Sở Y tế tỉnh"), false, Office.administrator());

        ActView act = (ActView) made.getEntity();
        assertThat(made.getStatus()).isEqualTo(201);
        assertThat(made.getLocation()).hasToString("/api/v1/agencies/acts/" + act.id());
        assertThat(act.recordedBy()).isEqualTo("test");
        assertThat(nameOfHealth()).isEqualTo("Sở Y tế tỉnh");
        assertThat(office.agencies.find(Samples.HEALTH, LATER.minusDays(1)).map(Agency::name))
                .contains("Sở Y tế");
        assertThat(acts.act(act.id()).getEntity()).isEqualTo(act);
    }

    @Test
    void an_act_that_history_forbids_is_refused_with_every_reason_dry_or_not() {
        ActOrder impossible = order(
                Change.rename(Samples.COMMUNE, "Xã đã hết", Optional.empty()),
                Change.of(ChangeKind.DISSOLVE, Samples.PROVINCE));

        for (boolean dryRun : List.of(true, false)) {
            ProblemException refused = refusal(() -> acts.record(impossible, dryRun, Office.administrator()));
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.faults()).extracting(Fault::pointer).containsExactly("/changes/0", "/changes/1");
        }
        assertThat(office.register.all()).hasSize(2);
    }

    @Test
    void an_annulled_act_counts_no_more_and_keeps_its_record_and_the_reason() {
        Response made = acts.record(rename("Ghi nhầm"), false, Office.administrator());
        UUID id = ((ActView) made.getEntity()).id();
        String tag = "\"" + made.getEntityTag().getValue() + "\"";

        assertThat(refusal(() -> annul(id, " ", tag)).faults())
                .extracting(Fault::pointer)
                .containsExactly("/reason");
        assertThat(refusal(() -> annul(id, "Nhầm", null)).status()).isEqualTo(428);
        assertThat(refusal(() -> annul(id, "Nhầm", "\"other\"")).status()).isEqualTo(412);
        ActView annulled = (ActView) annul(id, "Nhầm", tag).getEntity();

        assertThat(annulled.annulled().orElseThrow().reason()).isEqualTo("Nhầm");
        assertThat(nameOfHealth()).isEqualTo("Sở Y tế");
        assertThat(office.register.all()).hasSize(3);
        assertThat(refusal(() -> annul(id, "Lần nữa", "*")).status()).isEqualTo(409);
    }

    @Test
    void an_act_that_others_rest_on_is_not_annulled() {
        UUID founding = office.register.all().get(0).id();

        assertThat(refusal(() -> annul(founding, "Nhầm", "*")).status()).isEqualTo(409);
        assertThat(nameOfHealth()).isEqualTo("Sở Y tế");
    }

    @Test
    void who_administers_one_agency_changes_that_one_only() {
        SecurityContext ofHealth = Office.administratorOf(Samples.HEALTH);
        SecurityContext ofCommune = Office.administratorOf(Samples.COMMUNE);

        assertThatThrownBy(() -> acts.record(rename("Sở khác"), false, ofCommune))
                .isInstanceOf(AgencyForbiddenException.class);
        assertThatThrownBy(() -> acts.record(order(Change.move(Samples.HEALTH, Samples.PROVINCE)), false, ofHealth))
                .isInstanceOf(AgencyForbiddenException.class);
        assertThat(acts.record(rename("Sở Y tế tỉnh"), false, ofHealth).getStatus())
                .isEqualTo(201);
    }

    @Test
    void an_act_that_is_not_there_is_not_found() {
        assertThat(refusal(() -> acts.act(new UUID(9, 9))).status()).isEqualTo(404);
        assertThat(refusal(() -> annul(new UUID(9, 9), "Nhầm", "*")).status()).isEqualTo(404);
    }

    private Response annul(UUID id, String reason, String tag) {
        return acts.annul(id, new AnnulmentOrder(reason), tag, Office.administrator());
    }

    private String nameOfHealth() {
        return office.agencies.find(Samples.HEALTH, LATER).orElseThrow().name();
    }

    private static ActOrder rename(String name) {
        return order(Change.rename(Samples.HEALTH, name, Optional.empty()));
    }

    private static ActOrder order(Change... changes) {
        return new ActOrder(LATER, "Quyết định 3/QĐ-UBND", List.of(changes));
    }

    private static ProblemException refusal(Runnable act) {
        try {
            act.run();
        } catch (ProblemException refused) {
            return refused;
        }
        throw new AssertionError("nothing was refused");
    }
}
