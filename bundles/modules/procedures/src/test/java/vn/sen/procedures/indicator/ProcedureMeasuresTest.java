// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sen.indicators.api.Amounts;
import vn.sen.indicators.api.Computation;
import vn.sen.indicators.api.Fact;
import vn.sen.indicators.api.LateFact;
import vn.sen.indicators.api.Measure;
import vn.sen.indicators.api.Period;
import vn.sen.indicators.api.RecordLine;
import vn.sen.indicators.api.RecordPage;
import vn.sen.indicators.api.RecordQuery;
import vn.sen.indicators.api.Standing;
import vn.sen.procedures.Catalogue;
import vn.sen.procedures.MemoryStore;
import vn.sen.procedures.Sample;
import vn.sen.procedures.TwoAgencies;
import vn.sen.procedures.catalogue.Level;
import vn.sen.procedures.catalogue.OnlineService;
import vn.sen.procedures.catalogue.Procedure;
import vn.sen.web.api.Today;

class ProcedureMeasuresTest {

    private static final Period DECEMBER = Period.month(YearMonth.of(2025, 12));
    private static final Period JANUARY = Period.month(YearMonth.of(2026, 1));

    private final MemoryStore store = new MemoryStore();
    private final Catalogue catalogue = new Catalogue(store);
    private final ProcedureMeasures measures = new ProcedureMeasures(
            store,
            TwoAgencies.register(),
            Sample.JSON,
            new Today(Clock.fixed(Instant.parse("2026-01-20T03:00:00Z"), ZoneOffset.UTC)));

    private void record(
            String code,
            Optional<String> agency,
            Optional<OnlineService> online,
            LocalDate from,
            Optional<LocalDate> to) {
        Procedure procedure = Sample.of(code, "Thủ tục " + code, "Y tế", agency, List.of(Level.PROVINCE), online);
        catalogue.create(procedure.inForce(Optional.of(from), to));
    }

    private void records() {
        record(
                "1.000001",
                Optional.of("Sở Y tế"),
                Optional.of(OnlineService.FULL),
                day("2025-01-01"),
                Optional.empty());
        record(
                "1.000002",
                Optional.of("SỞ Y TẾ"),
                Optional.of(OnlineService.PARTIAL),
                day("2026-01-05"),
                Optional.empty());
        record("1.000003", Optional.of("Sở Y tế"), Optional.empty(), day("2025-12-01"), Optional.empty());
        record(
                "1.000004",
                Optional.of("Bộ Y tế"),
                Optional.of(OnlineService.FULL),
                day("2025-01-01"),
                Optional.of(day("2025-12-30")));
        record(
                "1.000005",
                Optional.of("Sở Y tế"),
                Optional.of(OnlineService.FULL),
                day("2026-01-31"),
                Optional.empty());
    }

    private List<Fact> compute(Period... periods) throws InterruptedException {
        List<Fact> facts = new ArrayList<>();
        measures.compute(new Computation(measures.measures(), List.of(periods), Optional.empty()), facts::add);
        return facts;
    }

    private RecordPage page(String measure, Optional<String> after, int limit) throws InterruptedException {
        Measure of = measures.measures().stream()
                .filter(each -> each.id().equals(measure))
                .findFirst()
                .orElseThrow();
        return measures.records(new RecordQuery(of, Optional.of(TwoAgencies.HEALTH), JANUARY, after, limit));
    }

    @Test
    void procedures_are_counted_by_the_agency_that_performs_them() throws InterruptedException {
        records();

        assertThat(compute(DECEMBER, JANUARY))
                .extracting(Fact::measure, Fact::agency, Fact::period, Fact::amounts)
                .containsExactlyInAnyOrder(
                        tuple("procedures.in-force", Optional.of(TwoAgencies.HEALTH), DECEMBER, Amounts.of(2)),
                        tuple(
                                "procedures.fully-online-share",
                                Optional.of(TwoAgencies.HEALTH),
                                DECEMBER,
                                Amounts.of(1, 1, 1)),
                        tuple("procedures.begun", Optional.of(TwoAgencies.HEALTH), DECEMBER, Amounts.of(1)),
                        tuple("procedures.in-force", Optional.of(TwoAgencies.HEALTH), JANUARY, Amounts.of(3)),
                        tuple(
                                "procedures.fully-online-share",
                                Optional.of(TwoAgencies.HEALTH),
                                JANUARY,
                                Amounts.of(1, 2, 1)),
                        tuple("procedures.begun", Optional.of(TwoAgencies.HEALTH), JANUARY, Amounts.of(1)));
    }

    @Test
    void an_agency_of_another_place_counts_for_the_province_alone() throws InterruptedException {
        records();

        assertThat(compute(Period.month(YearMonth.of(2025, 11))))
                .filteredOn(fact -> fact.agency().isEmpty())
                .extracting(Fact::measure, Fact::amounts)
                .containsExactlyInAnyOrder(
                        tuple("procedures.in-force", Amounts.of(1)),
                        tuple("procedures.fully-online-share", Amounts.of(1, 1, 0)));
    }

    @Test
    void the_records_behind_a_share_say_where_they_stand_part_by_part() throws InterruptedException {
        records();

        RecordPage first = page("procedures.fully-online-share", Optional.empty(), 2);
        RecordPage rest = page("procedures.fully-online-share", first.next(), 2);

        assertThat(first.lines())
                .extracting(RecordLine::id, RecordLine::standing)
                .containsExactly(tuple("1.000001", Standing.COUNTED), tuple("1.000002", Standing.COMPARED));
        assertThat(rest.lines())
                .extracting(RecordLine::id, RecordLine::standing)
                .containsExactly(tuple("1.000003", Standing.EXCLUDED));
        assertThat(rest.next()).isEmpty();
        assertThat(page("procedures.begun", Optional.empty(), 50).lines())
                .extracting(RecordLine::id)
                .containsExactly("1.000002");
    }

    @Test
    void an_import_asks_for_every_month_of_every_measure() {
        assertThat(ProcedureMeasures.everythingUpTo(Instant.parse("2026-01-31T17:30:00Z")))
                .extracting(LateFact::measure, LateFact::to)
                .hasSize(3)
                .contains(tuple("procedures.begun", YearMonth.of(2026, 2)));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
