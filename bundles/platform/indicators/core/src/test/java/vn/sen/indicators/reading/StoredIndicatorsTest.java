// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
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
import vn.sen.indicators.FakeSource;
import vn.sen.indicators.IndicatorsNode;
import vn.sen.indicators.api.AgencyFigure;
import vn.sen.indicators.api.Amounts;
import vn.sen.indicators.api.Figure;
import vn.sen.indicators.api.FigureScope;
import vn.sen.indicators.api.Formula;
import vn.sen.indicators.api.Measure;
import vn.sen.indicators.api.MeasureUnit;
import vn.sen.indicators.api.OverTime;
import vn.sen.indicators.api.Period;
import vn.sen.indicators.api.Snapshot;
import vn.sen.indicators.api.SnapshotOrder;
import vn.sen.persistence.ModuleDatabase;

@ParameterizedClass
@EnumSource(ModuleDatabase.Product.class)
class StoredIndicatorsTest {

    private static final String SHARE = "tested.share";
    private static final String STOCK = "tested.stock";
    private static final YearMonth FIRST = YearMonth.of(2025, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);

    @Parameter
    private ModuleDatabase.Product product;

    private final FakeSource source = new FakeSource(
            Measure.of(SHARE, 1, FIRST).as(Formula.RATIO, MeasureUnit.PERCENT).build(),
            Measure.of(STOCK, 1, FIRST).over(OverTime.LAST).build());
    private IndicatorsNode node;
    private UUID province;
    private UUID health;
    private UUID labour;
    private UUID home;

    @BeforeEach
    void open() {
        node = IndicatorsNode.on(product);
        node.offer("vn.sen.tested", source);
        province = node.register().found("Tỉnh Cà Mau", "H12", Optional.empty());
        health = node.register().found("Sở Y tế", "H12.04", Optional.of(province));
        labour = node.register().found("Sở Lao động", "H12.05", Optional.of(province));
        home = node.register().found("Sở Nội vụ", "H12.06", Optional.of(province));
    }

    @AfterEach
    void close() {
        node.close();
    }

    private Figure figure(String measure, FigureScope scope, String period) {
        return node.indicators()
                .series(measure, scope, List.of(Period.parse(period).orElseThrow()), Optional.empty())
                .get(0);
    }

    private List<AgencyFigure> byAgency(String period, Optional<LocalDate> successorsOn) {
        return node.indicators().byAgency(SHARE, Period.parse(period).orElseThrow(), successorsOn, Optional.empty());
    }

    @Test
    void a_ratio_of_a_quarter_is_that_of_the_sums_and_no_mean_of_means() throws InterruptedException {
        source.put(SHARE, "2026-01", health, Amounts.of(1, 1, 0)).put(SHARE, "2026-02", health, Amounts.of(0, 9, 2));
        node.night();

        Figure quarter = figure(SHARE, FigureScope.province(), "2026-Q1");

        assertThat(quarter.value())
                .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("10"));
        assertThat(quarter.amounts()).isEqualTo(Amounts.of(1, 10, 2));
        assertThat(figure(SHARE, FigureScope.province(), "2025").value()).isEmpty();
    }

    @Test
    void what_there_is_at_the_end_is_that_of_the_last_month_that_has_begun() throws InterruptedException {
        source.put(STOCK, "2025-11", health, Amounts.of(5))
                .put(STOCK, "2025-12", health, Amounts.of(7))
                .put(STOCK, "2026-03", health, Amounts.of(9));
        node.night();

        assertThat(figure(STOCK, FigureScope.province(), "2025-Q4").amounts()).isEqualTo(Amounts.of(7));
        assertThat(figure(STOCK, FigureScope.province(), "2026").amounts()).isEqualTo(Amounts.of(9));
    }

    @Test
    void an_agency_answers_for_what_stands_under_it() throws InterruptedException {
        source.put(SHARE, "2026-01", health, Amounts.of(1, 2, 0))
                .put(SHARE, "2026-01", home, Amounts.of(3, 4, 0))
                .putOfNobody(SHARE, "2026-01", Amounts.of(1, 1, 0));
        node.night();

        assertThat(figure(SHARE, FigureScope.subtree(province), "2026-01").amounts())
                .isEqualTo(Amounts.of(4, 6, 0));
        assertThat(figure(SHARE, FigureScope.itself(province), "2026-01").value())
                .isEmpty();
        assertThat(figure(SHARE, FigureScope.province(), "2026-01").amounts()).isEqualTo(Amounts.of(5, 7, 0));
    }

    @Test
    void after_a_merger_figures_stand_under_the_agencies_of_the_period_or_under_their_successors()
            throws InterruptedException {
        node.register().end(labour, LocalDate.of(2025, 2, 28), home);
        source.put(SHARE, "2025-02", labour, Amounts.of(1, 2, 0)).put(SHARE, "2025-02", home, Amounts.of(2, 2, 0));
        node.night();

        assertThat(byAgency("2025-02", Optional.empty()))
                .extracting(AgencyFigure::agencies)
                .containsExactlyInAnyOrder(Set.of(labour), Set.of(home));
        assertThat(byAgency("2025-02", Optional.of(TODAY))).singleElement().satisfies(merged -> {
            assertThat(merged.agencies()).containsExactly(home);
            assertThat(merged.members()).containsExactlyInAnyOrder(labour, home);
            assertThat(merged.figure().amounts()).isEqualTo(Amounts.of(3, 4, 0));
        });
        assertThat(figure(SHARE, FigureScope.succession(home, TODAY), "2025-02").amounts())
                .isEqualTo(Amounts.of(3, 4, 0));
        assertThat(figure(SHARE, FigureScope.itself(home), "2025-02").amounts()).isEqualTo(Amounts.of(2, 2, 0));
    }

    @Test
    void what_was_divided_is_counted_once_under_all_its_successors_together() throws InterruptedException {
        node.register().end(labour, LocalDate.of(2025, 2, 28), home, health);
        source.put(SHARE, "2025-02", labour, Amounts.of(1, 2, 0)).put(SHARE, "2025-02", home, Amounts.of(2, 2, 0));
        node.night();

        List<AgencyFigure> divided = byAgency("2025-02", Optional.of(TODAY));

        assertThat(divided)
                .extracting(AgencyFigure::agencies)
                .containsExactlyInAnyOrder(Set.of(home, health), Set.of(home));
        assertThat(divided.stream().map(each -> each.figure().amounts()).reduce(Amounts.ZERO, Amounts::plus))
                .isEqualTo(figure(SHARE, FigureScope.province(), "2025-02").amounts());
    }

    @Test
    void frozen_figures_stay_as_they_were_at_the_cut_off_and_can_prove_it() throws InterruptedException {
        source.put(SHARE, "2025-12", health, Amounts.of(1, 2, 0));
        node.night();
        Instant cutOff = Instant.now();
        source.put(SHARE, "2025-12", health, Amounts.of(2, 2, 0));
        node.night();
        SnapshotOrder order = new SnapshotOrder(
                "par-2025", cutOff, Set.of(SHARE), Period.parse("2025").orElseThrow());

        Snapshot frozen = node.indicators().freeze(order);

        assertThat(frozen.figures()).singleElement().satisfies(figure -> {
            assertThat(figure.agency()).contains(health);
            assertThat(figure.amounts()).isEqualTo(Amounts.of(1, 2, 0));
            assertThat(figure.month().code()).isEqualTo("2025-12");
        });
        assertThat(frozen.measures())
                .singleElement()
                .satisfies(measure -> assertThat(measure.formula()).isEqualTo(Formula.RATIO));
        assertThat(frozen.intact()).isTrue();
        assertThat(node.acts().acts()).singleElement().satisfies(act -> {
            assertThat(act.action()).isEqualTo("indicators.freeze");
            assertThat(act.changes().toString()).contains(frozen.digest());
        });
        assertThat(node.indicators().freeze(order)).as("the same order again").isEqualTo(frozen);
        assertThat(node.acts().acts()).hasSize(1);
    }

    @Test
    void a_snapshot_is_refused_for_a_moment_to_come_and_for_a_name_that_is_taken() throws InterruptedException {
        node.night();
        Period year = Period.parse("2025").orElseThrow();
        Instant now = Instant.now();
        node.indicators().freeze(new SnapshotOrder("par", now, Set.of(SHARE), year));

        assertThatThrownBy(() ->
                        node.indicators().freeze(new SnapshotOrder("par", now.minusSeconds(5), Set.of(SHARE), year)))
                .hasMessageContaining("another order");
        assertThatThrownBy(() -> node.indicators()
                        .freeze(new SnapshotOrder("later", now.plusSeconds(3600), Set.of(SHARE), year)))
                .hasMessageContaining("not come");
        assertThatThrownBy(() -> node.indicators().freeze(new SnapshotOrder("who", now, Set.of("a.b"), year)))
                .hasMessageContaining("no measure");
    }

    @Test
    void a_changed_snapshot_does_not_pass_for_intact() throws InterruptedException {
        source.put(SHARE, "2025-12", health, Amounts.of(1, 2, 0));
        node.night();
        node.indicators()
                .freeze(new SnapshotOrder(
                        "par",
                        Instant.now(),
                        Set.of(SHARE),
                        Period.parse("2025").orElseThrow()));
        String forge =
                "update indicators.snapshot set content = replace(content, '\"numerator\":1', '\"numerator\":2')";
        if (product == ModuleDatabase.Product.POSTGRESQL) {
            assertThatThrownBy(() -> node.sql().call(sql -> sql.update(forge))).hasMessageContaining("append-only");
            node.sql().call(sql -> sql.update("alter table indicators.snapshot disable trigger no_change"));
        }
        node.sql().call(sql -> sql.update(forge));

        Snapshot forged = node.indicators().snapshot("par").orElseThrow();

        assertThat(forged.figures().get(0).amounts().numerator()).isEqualByComparingTo("2");
        assertThat(forged.intact()).isFalse();
    }
}
