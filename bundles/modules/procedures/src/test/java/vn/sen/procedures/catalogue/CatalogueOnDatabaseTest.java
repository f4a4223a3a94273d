// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.audit.KeptActs;
import vn.sen.audit.api.Actor;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.Change;
import vn.sen.events.KeptEvents;
import vn.sen.events.api.Event;
import vn.sen.persistence.api.ConstraintViolatedException;
import vn.sen.procedures.Catalogue;
import vn.sen.procedures.ProcedureUnit;
import vn.sen.procedures.Sample;
import vn.sen.procedures.exchange.ImportReport;
import vn.sen.procedures.store.JpaProcedureStore;

@ParameterizedClass
@EnumSource
class CatalogueOnDatabaseTest {

    private static final Procedure BIRTH = Sample.named("1.001193", "Thủ tục đăng ký khai sinh");

    private final KeptActs trail = new KeptActs();
    private final KeptEvents events = new KeptEvents();
    private final Catalogue catalogue;

    CatalogueOnDatabaseTest(ProcedureUnit database) {
        catalogue = new Catalogue(new JpaProcedureStore(database.empty(), trail, events, (em, facts) -> {}));
    }

    @AfterEach
    void close() throws Exception {
        catalogue.close();
    }

    @Test
    void all_real_records_are_imported_and_a_second_time_nothing_changes() {
        ImportReport first = catalogue.importing(Sample.document());
        long revision = catalogue.store.revision();
        ImportReport second = catalogue.importing(Sample.document());

        assertThat(first.created()).isEqualTo(84);
        assertThat(first.faults()).isEmpty();
        assertThat(second.unchanged()).isEqualTo(84);
        assertThat(second.created() + second.changed()).isZero();
        assertThat(catalogue.store.codesByVersion()).hasSize(84);
        assertThat(catalogue.store.revision()).isGreaterThan(revision);
        assertThat(catalogue.codes("dang ky khai sinh")).first().isEqualTo("1.001193");
    }

    @Test
    void every_change_is_an_act_that_names_what_it_changed() {
        catalogue.create(BIRTH);
        catalogue.revise(Sample.named("1.001193", "Đăng ký khai sinh"));
        catalogue.importing(Sample.document());

        assertThat(trail.acts())
                .extracting(AuditEntry::action)
                .containsExactly("procedures.create", "procedures.revise", "procedures.import");
        assertThat(trail.acts().get(1).changes())
                .contains(
                        new Change("name", Optional.of("Thủ tục đăng ký khai sinh"), Optional.of("Đăng ký khai sinh")),
                        new Change("version", Optional.of("1"), Optional.of("2")))
                .extracting(Change::field)
                .doesNotContain("code", "field");
        assertThat(trail.acts().get(2).actor()).contains(Actor.onBehalfOf("publisher"));
    }

    @Test
    void every_version_is_an_event_also_of_an_import_and_none_of_a_refused_one() {
        catalogue.create(BIRTH);
        catalogue.register.create(Catalogue.draft(BIRTH), "other");
        catalogue.revise(Sample.from(Sample.named("1.001193", "Đăng ký khai sinh"), "2026-12-01"));

        assertThat(events.published())
                .extracting(event -> event.type().name())
                .containsExactly("vn.sen.procedures.recorded", "vn.sen.procedures.revised");
        Event revised = events.published().get(1);
        assertThat(revised.subject()).isEqualTo("1.001193");
        assertThat(revised.data())
                .containsEntry("name", "Đăng ký khai sinh")
                .containsEntry("version", 2)
                .containsEntry("validFrom", LocalDate.parse("2026-12-01"))
                .doesNotContainKey("validTo");

        catalogue.importing(Sample.document());
        assertThat(events.published()).hasSize(2 + 84);
    }

    @Test
    void what_is_stored_is_what_was_recorded() {
        StoredVersion recorded = catalogue.create(Sample.from(BIRTH, "2026-01-01"));

        assertThat(catalogue.store.history("1.001193")).containsExactly(recorded);
        assertThat(catalogue.store.latest("1.001193")).contains(recorded);
        assertThat(catalogue.store.latest("9.999999")).isEmpty();
    }

    @Test
    void a_taken_code_is_refused_and_nothing_is_written() {
        catalogue.create(BIRTH);

        assertThat(catalogue.register.create(Catalogue.draft(BIRTH), "other")).isEmpty();
        assertThat(catalogue.store.history("1.001193")).hasSize(1);
    }

    @Test
    void a_revision_is_a_further_version_in_force_from_today() {
        catalogue.create(BIRTH);
        StoredVersion second = catalogue.revise(Sample.named("1.001193", "Đăng ký khai sinh"));

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.validFrom()).contains(Catalogue.TODAY);
        assertThat(body("1.001193")).contains("\"version\":2").contains("Đăng ký khai sinh");
        assertThat(new String(
                        catalogue
                                .reader
                                .find("1.001193", LocalDate.parse("2026-11-20"))
                                .orElseThrow()
                                .body(),
                        StandardCharsets.UTF_8))
                .contains("\"version\":1");
    }

    @Test
    void a_check_that_throws_leaves_everything_as_it_was() {
        catalogue.create(BIRTH);

        assertThatThrownBy(() -> catalogue.register.revise(Catalogue.draft(BIRTH), "other", latest -> {
                    throw new IllegalStateException("stale");
                }))
                .hasMessage("stale");
        assertThat(catalogue.store.history("1.001193")).hasSize(1);
    }

    @Test
    void a_change_is_found_at_once_where_it_was_made() {
        catalogue.create(BIRTH);
        assertThat(catalogue.codes("khai sinh")).containsExactly("1.001193");

        catalogue.revise(Sample.named("1.001193", "Thủ tục đăng ký kết hôn"));
        catalogue.create(Sample.named("1.004884", "Thủ tục đăng ký lại khai sinh"));

        assertThat(catalogue.codes("khai sinh")).containsExactly("1.004884");
        assertThat(catalogue.codes("ket hon")).containsExactly("1.001193");
    }

    @Test
    void the_list_of_a_day_holds_what_was_in_force_on_it() {
        catalogue.create(Sample.until(BIRTH, "2026-06-30"));
        catalogue.create(Sample.from(Sample.named("1.000002", "Mới"), "2027-01-01"));

        assertThat(catalogue.codesOn("2026-06-30")).containsExactly("1.001193");
        assertThat(catalogue.codesOn("2026-07-01")).isEmpty();
        assertThat(catalogue.codesOn("2027-01-01")).containsExactly("1.000002");
        assertThat(body("1.001193")).contains("\"state\":\"ABOLISHED\"");
        assertThat(body("1.000002")).contains("\"state\":\"FUTURE\"");
        assertThat(catalogue.reader.find("1.000002", Catalogue.TODAY)).isEmpty();
    }

    @Test
    void an_import_that_fails_on_the_way_leaves_nothing() {
        List<StoredVersion> twice = List.of(
                new Recording(Sample.JSON)
                        .version(
                                1,
                                Catalogue.draft(BIRTH),
                                "a",
                                Catalogue.TODAY.atStartOfDay().toInstant(ZoneOffset.UTC)),
                new Recording(Sample.JSON)
                        .version(
                                1,
                                Catalogue.draft(BIRTH),
                                "b",
                                Catalogue.TODAY.atStartOfDay().toInstant(ZoneOffset.UTC)));

        assertThatThrownBy(() -> catalogue.store.whileNobodyElseImports(() -> {
                    catalogue.store.addAll(
                            twice, AuditEntry.act("procedures.import").build());
                    return true;
                }))
                .isInstanceOf(ConstraintViolatedException.class);
        assertThat(catalogue.store.isEmpty()).isTrue();
    }

    private String body(String code) {
        return new String(catalogue.reader.find(code).orElseThrow().body(), StandardCharsets.UTF_8);
    }
}
