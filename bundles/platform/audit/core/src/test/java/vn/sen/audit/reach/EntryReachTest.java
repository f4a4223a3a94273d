// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.reach;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.SecurityContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.Change;
import vn.sen.audit.export.EntryExport;
import vn.sen.audit.harness.AuditNode;
import vn.sen.audit.rest.EntryView;
import vn.sen.audit.search.EntryFilter;
import vn.sen.audit.search.EntrySearch;
import vn.sen.audit.search.FoundEntry;
import vn.sen.persistence.ModuleDatabase;
import vn.sen.web.api.Today;

@ParameterizedClass
@EnumSource(ModuleDatabase.Product.class)
class EntryReachTest {

    @Parameter
    private ModuleDatabase.Product product;

    private AuditNode node;
    private EntrySearch search;
    private EntryReach reach;
    private UUID health;
    private UUID centre;
    private UUID commune;
    private UUID nobodys;

    @BeforeEach
    void record_one_act_an_agency() {
        node = AuditNode.on(product);
        search = new EntrySearch(node.sql());
        reach = new EntryReach(new Auditors(), new AgencyNames(Optional.of(new Province())), search, new Today());
        health = recorded(AuditEntry.act("test.health").agency(Province.HEALTH));
        centre = recorded(AuditEntry.act("test.centre").agency("000.02.04.H12"));
        commune = recorded(AuditEntry.act("test.commune").agencies(List.of(Province.COMMUNE, Province.COMMUNE)));
        nobodys = recorded(AuditEntry.act("test.merge").agencies(List.of(Province.COMMUNE, Province.CENTRE)));
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void an_auditor_of_an_agency_sees_what_names_it_or_an_agency_below_and_nothing_else() {
        for (int round = 0; round < 2; round++) {
            assertThat(seen(Auditors.at(Province.HEALTH), EntryFilter.all())).containsExactly(centre, health);
            assertThat(seen(Auditors.at(Province.COMMUNE), EntryFilter.all())).containsExactly(commune);
            assertThat(seen(Auditors.ofTheProvince(), EntryFilter.all()))
                    .containsExactly(nobodys, commune, centre, health);
            node.sealer().sealAll();
        }
    }

    @Test
    void one_entry_is_shown_to_the_same_auditors_only() {
        node.sealer().sealAll();

        assertThat(reach.find(centre, Auditors.at(Province.HEALTH))).isPresent();
        assertThat(reach.find(centre, Auditors.at(Province.COMMUNE))).isEmpty();
        assertThat(reach.find(nobodys, Auditors.at(Province.COMMUNE))).isEmpty();
        assertThat(reach.find(nobodys, Auditors.ofTheProvince())).isPresent();
    }

    @Test
    void an_agency_is_found_by_each_of_its_names_whichever_the_entry_bears() {
        for (String typed : List.of("H12.04.02", "000.02.04.H12", Province.CENTRE.toString())) {
            assertThat(seen(Auditors.ofTheProvince(), asking(typed))).as(typed).containsExactly(centre);
        }
        assertThat(seen(Auditors.ofTheProvince(), asking("H12.04"))).containsExactly(health);
        assertThat(seen(Auditors.ofTheProvince(), asking("H99"))).isEmpty();
    }

    @Test
    void asking_for_another_agency_widens_nothing() {
        assertThat(seen(Auditors.at(Province.COMMUNE), asking("H12.04"))).isEmpty();
        assertThat(seen(Auditors.at(Province.HEALTH), asking("H12.04"))).containsExactly(health);
        assertThat(search.count(reach.limit(asking("H12.04"), Auditors.at(Province.COMMUNE)), 10))
                .isZero();
    }

    @Test
    void an_export_holds_what_its_auditor_sees_and_tells_in_the_record_how_far_that_is() throws IOException {
        node.sealer().sealAll();
        SecurityContext auditor = Auditors.at(Province.COMMUNE);
        ByteArrayOutputStream file = new ByteArrayOutputStream();

        new EntryExport(search, node.trail())
                .csv(reach.limit(EntryFilter.all(), auditor), reach.limits(auditor))
                .write(file);

        assertThat(file.toString(StandardCharsets.UTF_8))
                .contains("test.commune")
                .doesNotContain("test.health", "test.centre", "test.merge");
        FoundEntry export =
                search.newest(EntryFilter.all(), Optional.empty(), 1).get(0);
        assertThat(EntryView.of(export).changes())
                .contains(new Change("reach", Optional.empty(), Optional.of(Province.COMMUNE.toString())));
    }

    @Test
    void without_a_register_identifiers_stand_for_themselves() {
        AgencyNames unregistered = new AgencyNames(Optional.empty());
        LocalDate day = LocalDate.of(2026, 11, 1);

        assertThat(unregistered.of(Set.of(Province.HEALTH), day)).containsExactly(Province.HEALTH.toString());
        assertThat(unregistered.of("H12.04", day)).containsExactly("H12.04");
        assertThat(unregistered.label("H12.04", day)).isEqualTo("H12.04");
        assertThat(reach.label(Province.CENTRE.toString())).isEqualTo("Trung tâm Y tế");
        assertThat(reach.label("H12.04")).isEqualTo("Sở Y tế");
    }

    private UUID recorded(AuditEntry.Builder entry) {
        return node.trail().record(entry.build());
    }

    private List<UUID> seen(SecurityContext auditor, EntryFilter filter) {
        return search.newest(reach.limit(filter, auditor), Optional.empty(), 10).stream()
                .map(FoundEntry::id)
                .toList();
    }

    private static EntryFilter asking(String agency) {
        EntryFilter all = EntryFilter.all();
        return new EntryFilter(
                all.from(),
                all.until(),
                all.who(),
                all.action(),
                all.outcome(),
                all.objectType(),
                all.objectId(),
                Optional.of(agency),
                all.request(),
                all.agencies());
    }
}
