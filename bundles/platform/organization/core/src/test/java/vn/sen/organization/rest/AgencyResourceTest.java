// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.organization.Office;
import vn.sen.organization.Samples;
import vn.sen.organization.api.AgencyKind;
import vn.sen.organization.register.ActOrder;
import vn.sen.organization.tree.Change;
import vn.sen.organization.tree.ChangeKind;
import vn.sen.organization.tree.NewAgency;
import vn.sen.persistence.ModuleDatabase.Product;
import vn.sen.web.api.ProblemException;

/** What everybody may ask about agencies: the commune of {@link Samples} ended, and the department succeeded it. */
@ParameterizedClass
@EnumSource(Product.class)
class AgencyResourceTest {

    private static final String WHILE_IT_LIVED =
            Samples.END_OF_COMMUNE.minusDays(1).toString();
    private static final String AFTERWARDS = Samples.END_OF_COMMUNE.toString();

    @Parameter
    private Product product;

    private Office office;
    private AgencyResource agencies;

    @BeforeEach
    void open() {
        office = new Office(product);
        agencies =
                new AgencyResource(office.agencies, new AgencyLookup(office.agencies, office.register), Samples.TODAY);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void an_agency_is_under_another_as_long_as_it_lives() {
        assertThat(names(agencies.children("H12", WHILE_IT_LIVED).items()))
                .containsExactlyInAnyOrder("Sở Y tế", "Xã Khánh Hưng");
        assertThat(names(agencies.children("000.00.00.H12", AFTERWARDS).items()))
                .containsExactly("Sở Y tế");
    }

    @Test
    void the_records_of_one_that_ended_are_counted_under_its_successor_from_that_day_on() {
        SuccessorsView before = agencies.successors(Samples.COMMUNE.toString(), WHILE_IT_LIVED);
        SuccessorsView after = agencies.successors(Samples.COMMUNE.toString(), AFTERWARDS);

        assertThat(names(before.countedUnder())).containsExactly("Xã Khánh Hưng");
        assertThat(names(after.countedUnder())).containsExactly("Sở Y tế");
        assertThat(after.shareKnown()).isTrue();
    }

    @Test
    void of_several_successors_nobody_is_told_to_have_it_all() {
        office.register.record(
                new ActOrder(
                        LocalDate.of(2026, 6, 1),
                        "Nghị quyết 2",
                        List.of(Change.of(ChangeKind.SPLIT, Samples.HEALTH)
                                .founding(List.of(part("Sở Bắc"), part("Sở Nam")))
                                .continuing(false))),
                "test",
                Optional.empty());

        SuccessorsView view = agencies.successors(Samples.COMMUNE.toString(), "2026-06-01");

        assertThat(names(view.countedUnder())).containsExactlyInAnyOrder("Sở Bắc", "Sở Nam");
        assertThat(view.shareKnown()).isFalse();
    }

    @Test
    void the_history_tells_every_span_and_act_of_an_agency() {
        office.register.record(
                new ActOrder(
                        LocalDate.of(2025, 10, 1),
                        "Quyết định 9",
                        List.of(Change.rename(Samples.HEALTH, "Sở Y tế tỉnh", Optional.empty()))),
                "test",
                Optional.empty());

        HistoryView health = agencies.history(Samples.HEALTH.toString());
        HistoryView commune = agencies.history(Samples.COMMUNE.toString());

        assertThat(health.spans()).extracting(HistoryView.SpanView::name).containsExactly("Sở Y tế", "Sở Y tế tỉnh");
        assertThat(health.acts())
                .extracting(HistoryView.ActSummary::legalBasis)
                .contains("Quyết định 9", "Nghị quyết 1");
        assertThat(health.predecessors()).containsExactly(Samples.COMMUNE);
        assertThat(commune.validTo()).contains(Samples.END_OF_COMMUNE.minusDays(1));
        assertThat(commune.successors()).containsExactly(Samples.HEALTH);
    }

    @Test
    void an_agency_that_does_not_live_on_the_day_or_never_did_is_not_found_with_the_reason() {
        assertThat(refused(() -> agencies.children(Samples.COMMUNE.toString(), AFTERWARDS)))
                .isEqualTo("404 agency-not-living");
        assertThat(refused(() -> agencies.children("H99", AFTERWARDS))).isEqualTo("404 agency-unknown");
        assertThat(refused(() -> agencies.history("H12.'; drop table act"))).isEqualTo("404 agency-unknown");
        assertThat(refused(() -> agencies.successors("H12", "01/07/2025"))).isEqualTo("400 invalid-request");
    }

    private static NewAgency part(String name) {
        return new NewAgency(Optional.empty(), name, AgencyKind.DEPARTMENT, List.of(), Optional.of(Samples.PROVINCE));
    }

    private static List<String> names(List<AgencyView> views) {
        return views.stream().map(AgencyView::name).toList();
    }

    private static String refused(Runnable act) {
        StringBuilder told = new StringBuilder();
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> told.append(problem.status()).append(' ').append(problem.code()));
        return told.toString();
    }
}
