// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.computing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.indicators.FakeSource;
import vn.sen.indicators.IndicatorsNode;
import vn.sen.indicators.api.Amounts;
import vn.sen.indicators.api.Fact;
import vn.sen.indicators.api.Figure;
import vn.sen.indicators.api.FigureScope;
import vn.sen.indicators.api.Formula;
import vn.sen.indicators.api.Freshness;
import vn.sen.indicators.api.LateFact;
import vn.sen.indicators.api.Measure;
import vn.sen.indicators.api.MeasureUnit;
import vn.sen.indicators.api.Period;
import vn.sen.indicators.api.StaleReason;
import vn.sen.persistence.ModuleDatabase;

@ParameterizedClass
@EnumSource(ModuleDatabase.Product.class)
class ComputationTest {

    private static final UUID HEALTH = new UUID(7, 1);
    private static final UUID JUSTICE = new UUID(7, 2);
    private static final String SHARE = "tested.on-time-share";
    private static final String OTHER = "other.received";
    private static final Measure SHARES = Measure.of(SHARE, 1, YearMonth.of(2024, 3))
            .named("Tỷ lệ đúng hạn", "On time")
            .definedAs("Số hồ sơ đúng hạn trên số đã giải quyết", "Dossiers on time of those finished")
            .as(Formula.RATIO, MeasureUnit.PERCENT)
            .build();
    private static final Measure RECEIVED = Measure.of(OTHER, 1, YearMonth.of(2026, 1))
            .named("Tiếp nhận", "Received")
            .build();

    @Parameter
    private ModuleDatabase.Product product;

    private IndicatorsNode node;
    private final FakeSource shares = new FakeSource(SHARES);

    @BeforeEach
    void open() {
        node = IndicatorsNode.on(product);
    }

    @AfterEach
    void close() {
        node.close();
    }

    private Figure value(String measure, String month) {
        return value(measure, month, Optional.empty());
    }

    private Figure value(String measure, String month, Optional<Instant> asOf) {
        return node.indicators()
                .series(
                        measure,
                        FigureScope.province(),
                        List.of(Period.parse(month).orElseThrow()),
                        asOf)
                .get(0);
    }

    private Freshness freshness(String measure) {
        return node.indicators().measure(measure).orElseThrow().freshness();
    }

    @Test
    void the_night_computes_every_month_and_a_second_night_changes_nothing() throws InterruptedException {
        node.offer("vn.sen.tested", shares);
        shares.put(SHARE, "2024-03", HEALTH, Amounts.of(9, 10, 1)).put(SHARE, "2026-03", JUSTICE, Amounts.of(1, 4, 0));

        assertThat(node.night()).contains("\"changed\":2");
        assertThat(value(SHARE, "2024-03").value())
                .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("90"));
        assertThat(value(SHARE, "2026-03").amounts()).isEqualTo(Amounts.of(1, 4, 0));
        assertThat(value(SHARE, "2025-01").value()).isEmpty();
        assertThat(shares.years()).containsExactly(2024, 2025, 2026);
        assertThat(shares.asked().get(0).periods().get(0).code())
                .as("its first month")
                .isEqualTo("2024-03");
        assertThat(shares.asked().get(2).periods())
                .as("up to the present month")
                .hasSize(3);
        Optional<Instant> computed = value(SHARE, "2024-03").computedAt();

        assertThat(node.night()).contains("\"changed\":0");
        assertThat(value(SHARE, "2024-03").computedAt()).isEqualTo(computed);
        assertThat(node.earlier()).isZero();
    }

    @Test
    void what_was_declared_for_the_first_time_is_computed_at_once() throws InterruptedException {
        shares.put(SHARE, "2026-01", HEALTH, Amounts.of(1, 2, 0));
        node.offer("vn.sen.tested", shares);

        node.work();

        assertThat(value(SHARE, "2026-01").amounts()).isEqualTo(Amounts.of(1, 2, 0));
        assertThat(freshness(SHARE).computedAt()).isPresent();
    }

    @Test
    void a_figure_that_changes_or_goes_stays_in_the_history_with_its_cause() throws InterruptedException {
        node.offer("vn.sen.tested", shares);
        shares.put(SHARE, "2026-01", HEALTH, Amounts.of(1, 2, 0)).put(SHARE, "2026-02", HEALTH, Amounts.of(3, 3, 0));
        node.night();
        Instant before = Instant.now();
        shares.put(SHARE, "2026-01", HEALTH, Amounts.of(2, 2, 0));
        shares.remove(SHARE, "2026-02", HEALTH);

        node.night();

        assertThat(value(SHARE, "2026-01").amounts()).isEqualTo(Amounts.of(2, 2, 0));
        assertThat(value(SHARE, "2026-02").value()).isEmpty();
        assertThat(value(SHARE, "2026-01", Optional.of(before)).amounts()).isEqualTo(Amounts.of(1, 2, 0));
        assertThat(value(SHARE, "2026-02", Optional.of(before)).amounts()).isEqualTo(Amounts.of(3, 3, 0));
        assertThat(node.history()
                        .of(SHARE, Period.parse("2026-Q1").orElseThrow(), Optional.empty(), Optional.empty(), 10))
                .extracting(
                        stretch -> stretch.month().toString(),
                        stretch -> stretch.amounts(),
                        stretch -> stretch.endedBy())
                .containsExactlyInAnyOrder(
                        tuple("2026-01", Amounts.of(1, 2, 0), Cause.NIGHTLY),
                        tuple("2026-02", Amounts.of(3, 3, 0), Cause.NIGHTLY));
    }

    @Test
    void a_late_fact_computes_exactly_what_it_names() throws InterruptedException {
        node.offer("vn.sen.tested", shares);
        node.night();
        node.jobs().take();
        for (String month : List.of("2025-12", "2026-01")) {
            shares.put(SHARE, month, HEALTH, Amounts.of(1, 2, 0)).put(SHARE, month, JUSTICE, Amounts.of(1, 2, 0));
        }
        node.transactions()
                .run(em -> node.late().late(em, List.of(LateFact.of(SHARE, HEALTH, YearMonth.of(2025, 12)))));

        node.work();

        assertThat(value(SHARE, "2025-12").amounts()).as("one agency").isEqualTo(Amounts.of(1, 2, 0));
        assertThat(value(SHARE, "2026-01").value()).as("another month").isEmpty();
        assertThat(node.late().waiting()).isEmpty();
        assertThat(shares.asked().get(shares.asked().size() - 1).periods())
                .extracting(Period::code)
                .containsExactly("2025-12");
        node.night();
        assertThat(value(SHARE, "2026-01").amounts()).isEqualTo(Amounts.of(2, 4, 0));
    }

    @Test
    void late_facts_are_told_with_the_act_or_not_at_all() {
        node.offer("vn.sen.tested", shares);
        assertThatThrownBy(() -> node.transactions().run(em -> {
                    node.late().late(em, List.of(LateFact.of(SHARE, HEALTH, YearMonth.of(2025, 12))));
                    throw new CancellationException("the act failed");
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(node.late().waiting()).isEmpty();
    }

    @Test
    void a_source_that_throws_keeps_its_figures_and_harms_no_other() throws InterruptedException {
        FakeSource received = new FakeSource(RECEIVED) {};
        node.offer("vn.sen.tested", shares);
        node.offer("vn.sen.other", received);
        shares.put(SHARE, "2024-05", HEALTH, Amounts.of(1, 2, 0));
        node.night();
        shares.put(SHARE, "2024-05", HEALTH, Amounts.of(2, 2, 0));
        received.put(OTHER, "2026-01", HEALTH, Amounts.of(5));
        shares.mishap((asked, sink) -> {
            throw new IllegalStateException("no table");
        });

        assertThat(node.night()).contains("\"failed\":[\"" + SHARE + "\"]");

        assertThat(value(SHARE, "2024-05").amounts()).isEqualTo(Amounts.of(1, 2, 0));
        assertThat(freshness(SHARE).stale()).contains(StaleReason.SOURCE_FAILED);
        assertThat(freshness(SHARE).staleSince()).isPresent();
        assertThat(value(OTHER, "2026-01").amounts()).isEqualTo(Amounts.of(5));
        assertThat(freshness(OTHER).stale()).isEmpty();

        shares.mishap((asked, sink) -> {});
        node.night();
        assertThat(value(SHARE, "2024-05").amounts()).isEqualTo(Amounts.of(2, 2, 0));
        assertThat(freshness(SHARE).stale()).isEmpty();
    }

    @Test
    void a_source_that_never_answers_is_ended_and_harms_no_other() throws InterruptedException {
        try (IndicatorsNode impatient = IndicatorsNode.on(product, Duration.ofSeconds(2))) {
            FakeSource received = new FakeSource(RECEIVED) {};
            CountDownLatch never = new CountDownLatch(1);
            shares.mishap((asked, sink) -> never.await());
            impatient.offer("vn.sen.tested", shares);
            impatient.offer("vn.sen.other", received);
            received.put(OTHER, "2026-01", HEALTH, Amounts.of(5));

            impatient.night();

            assertThat(impatient
                            .indicators()
                            .measure(SHARE)
                            .orElseThrow()
                            .freshness()
                            .stale())
                    .contains(StaleReason.SOURCE_TOO_SLOW);
            assertThat(impatient
                            .indicators()
                            .series(
                                    OTHER,
                                    FigureScope.province(),
                                    List.of(Period.month(YearMonth.of(2026, 1))),
                                    Optional.empty())
                            .get(0)
                            .amounts())
                    .isEqualTo(Amounts.of(5));
        }
    }

    @Test
    void a_fact_told_twice_is_refused() throws InterruptedException {
        node.offer("vn.sen.tested", shares);
        shares.put(SHARE, "2026-01", HEALTH, Amounts.of(1, 2, 0));
        shares.mishap((asked, sink) -> sink.tell(
                new Fact(SHARE, Optional.of(HEALTH), Period.month(YearMonth.of(2026, 1)), Amounts.of(7, 9, 0))));

        node.night();

        assertThat(freshness(SHARE).stale()).contains(StaleReason.FACTS_REFUSED);
        assertThat(value(SHARE, "2026-01").value()).isEmpty();
    }

    @Test
    void a_night_that_broke_off_goes_on_where_it_was() throws InterruptedException {
        node.offer("vn.sen.tested", shares);
        shares.put(SHARE, "2024-05", HEALTH, Amounts.of(1, 2, 0)).put(SHARE, "2026-01", HEALTH, Amounts.of(1, 2, 0));
        assertThatThrownBy(() -> node.night((done, total, errors) -> {
                    if (done == 2) {
                        throw new CancellationException("the server stops");
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(shares.years()).containsExactly(2024, 2025);
        assertThat(value(SHARE, "2024-05").value()).as("stored part by part").isPresent();

        node.night();

        assertThat(shares.years()).containsExactly(2024, 2025, 2026);
        assertThat(value(SHARE, "2026-01").value()).isPresent();
        node.night();
        assertThat(shares.years()).as("the next night begins anew").hasSize(6);
    }

    @Test
    void two_nodes_that_compute_at_once_store_every_figure_once() throws Exception {
        FakeSource there = new FakeSource(SHARES);
        CyclicBarrier together = new CyclicBarrier(2);
        try (IndicatorsNode another = node.another()) {
            node.offer("vn.sen.tested", shares);
            another.offer("vn.sen.tested", there);
            for (FakeSource source : List.of(shares, there)) {
                source.put(SHARE, "2024-05", HEALTH, Amounts.of(1, 2, 0))
                        .put(SHARE, "2026-01", JUSTICE, Amounts.of(1, 2, 0));
                source.mishap((asked, sink) -> {
                    if (asked.periods().get(0).from().getYear() == 2024
                            && source.years().size() == 1) {
                        meet(together);
                    }
                });
            }
            CompletableFuture<String> elsewhere = CompletableFuture.supplyAsync(() -> nightOf(another));
            node.night();
            elsewhere.get(60, TimeUnit.SECONDS);
        }

        assertThat(value(SHARE, "2024-05").amounts()).isEqualTo(Amounts.of(1, 2, 0));
        assertThat(value(SHARE, "2026-01").amounts()).isEqualTo(Amounts.of(1, 2, 0));
        assertThat(node.earlier()).isZero();
    }

    @Test
    void a_slow_computation_never_puts_older_figures_over_younger_ones() throws InterruptedException {
        node.offer("vn.sen.tested", shares);
        shares.put(SHARE, "2026-01", HEALTH, Amounts.of(1, 2, 0));
        boolean[] once = {true};
        shares.mishap((asked, sink) -> {
            if (asked.periods().get(0).from().getYear() == 2026 && once[0]) {
                once[0] = false;
                shares.put(SHARE, "2026-01", HEALTH, Amounts.of(2, 2, 0));
                node.transactions()
                        .run(em -> node.late().late(em, List.of(LateFact.of(SHARE, HEALTH, YearMonth.of(2026, 1)))));
                node.work();
            }
        });

        node.night();

        assertThat(value(SHARE, "2026-01").amounts()).isEqualTo(Amounts.of(2, 2, 0));
        assertThat(node.earlier()).as("the older figure was never stored").isZero();
    }

    @Test
    void months_of_before_keep_the_version_they_were_measured_with() throws InterruptedException {
        Measure first = Measure.of(OTHER, 1, YearMonth.of(2026, 1))
                .definedAs("Mọi hồ sơ", "All dossiers")
                .until(YearMonth.of(2026, 1))
                .build();
        Measure second = Measure.of(OTHER, 2, YearMonth.of(2026, 2))
                .definedAs("Không kể hồ sơ rút", "Without those withdrawn")
                .build();
        FakeSource source = new FakeSource(first, second);
        node.offer("vn.sen.other", source);
        source.put(OTHER, "2026-01", HEALTH, Amounts.of(5)).put(OTHER, "2026-02", HEALTH, Amounts.of(4));

        node.night();

        assertThat(value(OTHER, "2026-01").versions()).containsExactly(1);
        assertThat(value(OTHER, "2026-02").versions()).containsExactly(2);
        assertThat(value(OTHER, "2026-Q1").versions()).containsExactlyInAnyOrder(1, 2);
        assertThat(node.indicators()
                        .measure(OTHER)
                        .orElseThrow()
                        .version(YearMonth.of(2026, 1))
                        .orElseThrow()
                        .definition()
                        .vi())
                .isEqualTo("Mọi hồ sơ");
    }

    @Test
    void a_version_that_comes_to_mean_something_else_is_no_longer_computed() throws InterruptedException {
        node.offer("vn.sen.tested", shares).end();
        shares.put(SHARE, "2026-01", HEALTH, Amounts.of(1, 2, 0));
        FakeSource changed = new FakeSource(Measure.of(SHARE, 1, YearMonth.of(2024, 3))
                .definedAs("Nghĩa khác", "Another meaning")
                .as(Formula.RATIO, MeasureUnit.PERCENT)
                .build());
        changed.put(SHARE, "2026-01", HEALTH, Amounts.of(2, 2, 0));

        node.offer("vn.sen.tested", changed);
        node.night();

        assertThat(value(SHARE, "2026-01").value()).isEmpty();
        assertThat(freshness(SHARE).stale()).contains(StaleReason.MEANING_CHANGED);
        assertThat(node.indicators().measure(SHARE).orElseThrow().latest()).isEqualTo(SHARES);
    }

    @Test
    void figures_of_a_module_that_is_off_stay_and_belong_to_nobody_else() throws InterruptedException {
        shares.put(SHARE, "2026-01", HEALTH, Amounts.of(1, 2, 0));
        var offering = node.offer("vn.sen.tested", shares);
        node.night();
        offering.end();
        node.night();

        assertThat(value(SHARE, "2026-01").amounts()).isEqualTo(Amounts.of(1, 2, 0));
        assertThat(freshness(SHARE).offSince()).isPresent();
        node.offer("vn.sen.thief", new FakeSource(SHARES));
        assertThat(node.sources().all())
                .allSatisfy(source -> assertThat(source.measures()).isEmpty());

        node.offer("vn.sen.tested", shares);
        assertThat(freshness(SHARE).offSince()).isEmpty();
    }

    private static String nightOf(IndicatorsNode node) {
        try {
            return node.night();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped");
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception alone) {
            throw new AssertionError("The other node does not compute", alone);
        }
    }
}
