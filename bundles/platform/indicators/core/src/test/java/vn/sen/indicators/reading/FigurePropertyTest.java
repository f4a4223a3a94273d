// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.sen.indicators.FakeSource;
import vn.sen.indicators.IndicatorsNode;
import vn.sen.indicators.api.AgencyFigure;
import vn.sen.indicators.api.Amounts;
import vn.sen.indicators.api.Figure;
import vn.sen.indicators.api.FigureScope;
import vn.sen.indicators.api.Formula;
import vn.sen.indicators.api.Grain;
import vn.sen.indicators.api.Measure;
import vn.sen.indicators.api.MeasureUnit;
import vn.sen.indicators.api.Period;
import vn.sen.persistence.ModuleDatabase;

/** What must hold for any figures, on the embedded database. */
class FigurePropertyTest {

    private static final String SHARE = "tested.share";
    private static final int AGENCIES = 5;
    private static final YearMonth FIRST = YearMonth.of(2025, 1);
    private static final int MONTHS = 15;

    private final FakeSource source = new FakeSource(
            Measure.of(SHARE, 1, FIRST).as(Formula.RATIO, MeasureUnit.PERCENT).build());

    private static Amounts province(IndicatorsNode node, Period period, Optional<Instant> asOf) {
        Figure figure = node.indicators()
                .series(SHARE, FigureScope.province(), List.of(period), asOf)
                .get(0);
        return figure.amounts();
    }

    private void change(List<UUID> agencies, int step, int value) {
        YearMonth month = FIRST.plusMonths(step * 7L % MONTHS);
        UUID agency = agencies.get(step % AGENCIES);
        if (value == 0) {
            source.remove(SHARE, month.toString(), agency);
        } else {
            source.put(SHARE, month.toString(), agency, Amounts.of(value, value + step, 1));
        }
    }

    private static List<UUID> agencies(IndicatorsNode node) {
        UUID province = node.register().found("Tỉnh", "H12", Optional.empty());
        return IntStream.range(1, AGENCIES + 1)
                .mapToObj(number -> node.register().found("Sở " + number, "H12.0" + number, Optional.of(province)))
                .toList();
    }

    @Property(tries = 4, shrinking = ShrinkingMode.OFF)
    void quarters_and_years_sum_up_from_months_and_agencies_to_the_whole(
            @ForAll @Size(40) List<@IntRange(max = 50) Integer> values,
            @ForAll @Size(AGENCIES) List<@IntRange(max = AGENCIES) Integer> mergers)
            throws InterruptedException {
        try (IndicatorsNode node = IndicatorsNode.on(ModuleDatabase.Product.H2)) {
            List<UUID> agencies = agencies(node);
            node.offer("vn.sen.tested", source);
            IntStream.range(0, values.size()).forEach(step -> change(agencies, step, values.get(step)));
            merge(node, agencies, mergers);
            node.night();

            for (Grain grain : List.of(Grain.QUARTER, Grain.HALF_YEAR, Grain.YEAR)) {
                Period period = Period.of(grain, LocalDate.of(2025, 5, 1));
                Amounts months = period.months().stream()
                        .map(month -> province(node, Period.month(month), Optional.empty()))
                        .reduce(Amounts.ZERO, Amounts::plus);
                assertThat(province(node, period, Optional.empty())).isEqualTo(months);
                for (Optional<LocalDate> day :
                        List.of(Optional.<LocalDate>empty(), Optional.of(LocalDate.of(2026, 3, 16)))) {
                    assertThat(node.indicators().byAgency(SHARE, period, day, Optional.empty()).stream()
                                    .map(AgencyFigure::figure)
                                    .map(Figure::amounts)
                                    .reduce(Amounts.ZERO, Amounts::plus))
                            .isEqualTo(months);
                }
            }
        }
    }

    @Property(tries = 4, shrinking = ShrinkingMode.OFF)
    void no_history_ever_loses_a_value(@ForAll @Size(24) List<@IntRange(max = 9) Integer> values)
            throws InterruptedException {
        try (IndicatorsNode node = IndicatorsNode.on(ModuleDatabase.Product.H2)) {
            List<UUID> agencies = agencies(node);
            node.offer("vn.sen.tested", source);
            Map<Instant, List<Amounts>> seen = new LinkedHashMap<>();
            for (int step = 0; step < values.size(); step++) {
                change(agencies, step, values.get(step));
                if (step % 4 == 3) {
                    node.night();
                    List<Amounts> now = months(node, Optional.empty());
                    seen.put(Instant.now(), now);
                }
            }

            seen.forEach((moment, then) ->
                    assertThat(months(node, Optional.of(moment))).isEqualTo(then));
        }
    }

    private static List<Amounts> months(IndicatorsNode node, Optional<Instant> asOf) {
        List<Amounts> months = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            months.add(province(node, Period.month(FIRST.plusMonths(month)), asOf));
        }
        return months;
    }

    /** Each agency may end and go over to a later one, to two, or to none, so that nobody succeeds itself. */
    private static void merge(IndicatorsNode node, List<UUID> agencies, List<Integer> mergers) {
        LocalDate last = LocalDate.of(2025, 6, 30);
        for (int index = 0; index < AGENCIES; index++) {
            int into = mergers.get(index);
            if (into > index && into < AGENCIES) {
                node.register().end(agencies.get(index), last, successors(agencies, into));
            } else if (into == AGENCIES && index < AGENCIES - 1) {
                node.register().end(agencies.get(index), last);
            }
        }
    }

    private static UUID[] successors(List<UUID> agencies, int into) {
        UUID last = agencies.get(AGENCIES - 1);
        return into == AGENCIES - 1 ? new UUID[] {last} : new UUID[] {agencies.get(into), last};
    }
}
