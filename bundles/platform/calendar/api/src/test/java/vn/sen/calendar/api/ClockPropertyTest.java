// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.sen.calendar.api.CountingRule.Beginning;

/** What holds of every clock, whatever happens to a dossier. */
class ClockPropertyTest {

    private static final Instant ZERO = Calendars2026.at("2026-01-01T00:00");
    private static final int SECONDS_OF_A_YEAR = 365 * 24 * 60 * 60;

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.integers().between(0, SECONDS_OF_A_YEAR).map(ZERO::plusSeconds);
    }

    @Provide
    Arbitrary<Term> terms() {
        return Arbitraries.of(TermUnit.class)
                .flatMap(unit -> Arbitraries.integers()
                        .between(1, 60)
                        .map(halves -> switch (unit) {
                            case WORKING_DAY, WORKING_HOUR -> Term.of(halves / 2 + (halves % 2 == 0 ? "" : ".5"), unit);
                            case DAY -> Term.of(halves, unit);
                            case SAME_DAY -> Term.sameDay();
                        })
                        .filter(term -> term.amount().signum() > 0));
    }

    @Provide
    Arbitrary<TermCounting> countings() {
        return Arbitraries.of(Beginning.class)
                .map(beginning -> new TermCounting(Calendars2026.TIME, Calendars2026.rule(beginning)));
    }

    @Property
    void more_time_is_never_due_earlier(
            @ForAll("countings") TermCounting counting,
            @ForAll("moments") Instant from,
            @ForAll @IntRange(min = 1, max = 80) int halves,
            @ForAll @IntRange(min = 1, max = 80) int more) {
        Term shorter = Term.of(String.valueOf(halves / 2.0), TermUnit.WORKING_DAY);
        Term longer = Term.of(String.valueOf((halves + more) / 2.0), TermUnit.WORKING_DAY);

        assertThat(counting.due(from, longer)).isAfterOrEqualTo(counting.due(from, shorter));
    }

    @Property
    void who_comes_later_is_never_due_earlier(
            @ForAll("countings") TermCounting counting,
            @ForAll("moments") Instant from,
            @ForAll @IntRange(max = 900_000) int later,
            @ForAll("terms") Term term) {
        assertThat(counting.due(from.plusSeconds(later), term)).isAfterOrEqualTo(counting.due(from, term));
    }

    @Property
    void a_due_moment_is_after_the_beginning_and_on_a_working_day(
            @ForAll("countings") TermCounting counting, @ForAll("moments") Instant from, @ForAll("terms") Term term) {
        Instant due = counting.due(from, term);

        assertThat(due).isAfterOrEqualTo(from);
        assertThat(counting.time().works(counting.time().local(due).toLocalDate()))
                .isTrue();
    }

    @Property
    void a_term_of_whole_working_days_takes_so_many_working_days_after_the_first(
            @ForAll("countings") TermCounting counting,
            @ForAll("moments") Instant from,
            @ForAll @IntRange(min = 1, max = 60) int days) {
        LocalDate expected = counting.time().local(from).toLocalDate();
        for (int day = 0; day < days; day++) {
            expected = counting.time().nextWorkingDay(expected);
        }

        Instant due = counting.due(from, Term.of(days, TermUnit.WORKING_DAY));

        assertThat(counting.time().local(due).toLocalDate()).isEqualTo(expected);
    }

    @Property
    void the_explanation_ends_at_the_due_moment_and_adds_up_to_the_term(
            @ForAll("countings") TermCounting counting,
            @ForAll("moments") Instant from,
            @ForAll @IntRange(min = 1, max = 80) int halves) {
        Term term = Term.of(String.valueOf(halves / 2.0), TermUnit.WORKING_DAY);
        DueMoment due = counting.explain(from, term);

        assertThat(due.due()).isEqualTo(counting.due(from, term));
        assertThat(due.days().stream().map(CountedDay::time).reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.ofHours(4L * halves));
        if (halves % 2 == 0) {
            assertThat(due.days()).filteredOn(CountedDay::counted).hasSize(halves / 2);
        }
    }

    @Property
    void to_suspend_and_resume_at_one_instant_changes_nothing(
            @ForAll("countings") TermCounting counting,
            @ForAll("histories") ClockLedger ledger,
            @ForAll @IntRange(max = 2_000_000) int after) {
        DossierClock clock = new DossierClock(counting);
        Instant last = last(ledger).plusSeconds(after);
        Instant now = last.plusSeconds(3600);
        if (ledger.state() != ClockState.RUNNING) {
            return;
        }
        ClockLedger paused = ledger.with(entry(last, ClockEntryKind.SUSPEND)).with(entry(last, ClockEntryKind.RESUME));

        assertThat(clock.read(paused, now)).isEqualTo(clock.read(ledger, now));
    }

    @Property
    void what_offices_used_adds_up_to_the_whole(
            @ForAll("countings") TermCounting counting,
            @ForAll("histories") ClockLedger ledger,
            @ForAll @IntRange(max = 2_000_000) int after) {
        ClockReading reading =
                new DossierClock(counting).read(ledger, last(ledger).plusSeconds(after));

        assertThat(reading.usedByOffice().values().stream().reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(reading.used());
        assertThat(reading.used().plus(reading.left())).isEqualTo(reading.budget());
    }

    @Property
    void handing_a_dossier_over_does_not_move_its_due_moment(
            @ForAll("countings") TermCounting counting,
            @ForAll("moments") Instant from,
            @ForAll("terms") Term term,
            @ForAll @Size(max = 6) List<@IntRange(max = 900_000) Integer> pauses) {
        ClockLedger ledger = ClockLedger.of(term).with(entry(from, ClockEntryKind.START));
        Instant at = from;
        int office = 0;
        for (int pause : pauses) {
            at = at.plusSeconds(pause);
            ledger = ledger.with(entryOf(at, ClockEntryKind.HAND_OVER, "office " + office++));
        }

        assertThat(new DossierClock(counting).read(ledger, at).due()).contains(counting.due(from, term));
    }

    @Property(tries = 100)
    void the_zone_of_the_machine_makes_no_difference(
            @ForAll("countings") TermCounting counting,
            @ForAll("histories") ClockLedger ledger,
            @ForAll @IntRange(min = -11, max = 14) int offset) {
        TimeZone before = TimeZone.getDefault();
        Instant now = last(ledger).plusSeconds(7200);
        ClockReading here = new DossierClock(counting).read(ledger, now);
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("GMT" + (offset < 0 ? "" : "+") + offset));
            DossierClock elsewhere = new DossierClock(new TermCounting(Calendars2026.time(List.of()), counting.rule()));

            assertThat(elsewhere.read(ledger, now)).isEqualTo(here);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Property
    void a_longer_suspension_never_brings_the_due_moment_forward(
            @ForAll("moments") Instant from,
            @ForAll("terms") Term term,
            @ForAll @IntRange(max = 500_000) int ran,
            @ForAll @IntRange(max = 500_000) int stood,
            @ForAll @IntRange(max = 500_000) int longer) {
        DossierClock clock = new DossierClock(Calendars2026.COUNTING);
        Instant suspended = from.plusSeconds(ran);
        ClockLedger standing = ClockLedger.of(term)
                .with(entry(from, ClockEntryKind.START))
                .with(entry(suspended, ClockEntryKind.SUSPEND));

        assertThat(resumed(clock, standing, suspended.plusSeconds(stood + longer)))
                .isAfterOrEqualTo(resumed(clock, standing, suspended.plusSeconds(stood)));
    }

    /** Histories of a dossier in which each entry is one that is allowed there. */
    @Provide
    Arbitrary<ClockLedger> histories() {
        Arbitrary<List<int[]>> steps = Combinators.combine(
                        Arbitraries.integers().between(0, 400_000),
                        Arbitraries.integers().between(0, 100))
                .as((pause, choice) -> new int[] {pause, choice})
                .list()
                .ofMaxSize(12);
        return Combinators.combine(terms(), moments(), steps).as(ClockPropertyTest::history);
    }

    private static ClockLedger history(Term term, Instant from, List<int[]> steps) {
        ClockLedger ledger = ClockLedger.of(term).with(entryOf(from, ClockEntryKind.START, "office 0"));
        Instant at = from;
        for (int[] step : steps) {
            List<ClockEntryKind> allowed = new ArrayList<>(ledger.allowed());
            if (allowed.isEmpty()) {
                break;
            }
            at = at.plusSeconds(step[0]);
            ClockEntryKind kind = allowed.get(step[1] % allowed.size());
            ledger = ledger.with(
                    switch (kind) {
                        case HAND_OVER -> entryOf(at, kind, "office " + step[1]);
                        case EXTEND ->
                            ClockEntry.extend(
                                    at,
                                    term.unit() == TermUnit.DAY
                                            ? Term.of(2, TermUnit.DAY)
                                            : Term.of(2, TermUnit.WORKING_DAY),
                                    "LATE",
                                    "officer",
                                    "");
                        case START, SUSPEND, RESUME, RESTART, STOP -> entry(at, kind);
                    });
        }
        return ledger;
    }

    private static ClockEntry entryOf(Instant at, ClockEntryKind kind, String office) {
        return new ClockEntry(at, kind, "", "officer", "", Optional.of(office), Optional.empty());
    }

    private static Instant resumed(DossierClock clock, ClockLedger standing, Instant at) {
        return clock.read(standing.with(entry(at, ClockEntryKind.RESUME)), at)
                .due()
                .orElseThrow();
    }

    private static ClockEntry entry(Instant at, ClockEntryKind kind) {
        return ClockEntry.of(at, kind, "TEST", "officer", "");
    }

    private static Instant last(ClockLedger ledger) {
        List<ClockEntry> entries = ledger.entries();
        return entries.get(entries.size() - 1).at();
    }
}
