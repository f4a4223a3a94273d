// SPDX-License-Identifier: Apache-2.0
package vn.sen.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import vn.sen.calendar.api.CalendarDay;
import vn.sen.calendar.api.ClockEntry;
import vn.sen.calendar.api.ClockEntryKind;
import vn.sen.calendar.api.ClockLedger;
import vn.sen.calendar.api.CountingRule;
import vn.sen.calendar.api.DayKind;
import vn.sen.calendar.api.DossierClock;
import vn.sen.calendar.api.Session;
import vn.sen.calendar.api.Term;
import vn.sen.calendar.api.TermCounting;
import vn.sen.calendar.api.TermUnit;
import vn.sen.calendar.api.WeeklyHours;
import vn.sen.calendar.api.WorkingTime;
import vn.sen.kernel.api.LocalizedText;

/** How fast due moments are counted and the ledger of a dossier is read, on one thread and without a server. */
public record Clocking() implements Part {

    private static final int DUE_MOMENTS = 1_000_000;
    private static final int READINGS = 200_000;
    private static final int ENTRIES = 50;
    private static final int ROUNDS = 5;
    private static final double MOST_SECONDS = 5;
    private static final double MOST_MICROS = 50;
    private static final double NANOS = 1e9;
    private static final double MICROS = 1e6;

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public List<Row> measure() {
        TermCounting counting = counting();
        return List.of(due(counting), ledger(counting));
    }

    private static Row due(TermCounting counting) {
        Random random = new Random(1);
        Instant first = Instant.parse("2026-01-01T00:00:00Z");
        Instant[] from = new Instant[DUE_MOMENTS];
        Term[] terms = new Term[DUE_MOMENTS];
        List<Term> kinds = List.of(
                Term.of("0.5", TermUnit.WORKING_DAY),
                Term.of(3, TermUnit.WORKING_DAY),
                Term.of(20, TermUnit.WORKING_DAY),
                Term.of(4, TermUnit.WORKING_HOUR),
                Term.of(15, TermUnit.DAY),
                Term.sameDay());
        for (int i = 0; i < DUE_MOMENTS; i++) {
            from[i] =
                    first.plusSeconds(random.nextInt((int) Duration.ofDays(700).toSeconds()));
            terms[i] = kinds.get(random.nextInt(kinds.size()));
        }
        Sum sum = new Sum();
        double seconds = seconds(DUE_MOMENTS, i -> sum.add(counting.due(from[i], terms[i])));
        return Row.atMost(
                "a million due moments on one core, s",
                Row.text(seconds) + " s" + sum.unless(0),
                "",
                seconds,
                MOST_SECONDS);
    }

    private static Row ledger(TermCounting counting) {
        DossierClock clock = new DossierClock(counting);
        ClockLedger ledger = ledger();
        Instant last = ledger.entries().get(ENTRIES - 1).at();
        Sum sum = new Sum();
        double seconds = seconds(
                READINGS,
                i -> sum.add(
                        clock.read(ledger, last.plusSeconds(i % 1_000)).due().orElseThrow()));
        double micros = seconds / READINGS * MICROS;
        return Row.atMost(
                "the clock of a dossier with " + ENTRIES + " entries, µs",
                Row.text(micros) + " µs" + sum.unless(0),
                "",
                micros,
                MOST_MICROS);
    }

    private static ClockLedger ledger() {
        List<ClockEntryKind> round = List.of(
                ClockEntryKind.HAND_OVER, ClockEntryKind.SUSPEND, ClockEntryKind.HAND_OVER, ClockEntryKind.RESUME);
        List<ClockEntry> entries = new ArrayList<>();
        Instant at = Instant.parse("2026-01-05T01:00:00Z");
        for (int i = 0; i < ENTRIES; i++) {
            ClockEntryKind kind = i == 0 ? ClockEntryKind.START : round.get((i - 1) % round.size());
            entries.add(new ClockEntry(
                    at,
                    kind,
                    "CAUSE",
                    "an",
                    "Điều 19",
                    kind == ClockEntryKind.HAND_OVER ? Optional.of("Phòng " + i % 7) : Optional.empty(),
                    Optional.empty()));
            at = at.plus(Duration.ofHours(29));
        }
        return ClockLedger.of(Term.of(60, TermUnit.WORKING_DAY), entries);
    }

    /** The median of some rounds, after one that only warms up. */
    private static double seconds(int times, IntConsumer work) {
        double[] rounds = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            for (int i = 0; i < times; i++) {
                work.accept(i);
            }
            if (round >= 0) {
                rounds[round] = (System.nanoTime() - begun) / NANOS;
            }
        }
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }

    private static TermCounting counting() {
        List<CalendarDay> days = new ArrayList<>();
        for (int year = 2026; year <= 2028; year++) {
            for (String day :
                    List.of("01-01", "02-16", "02-17", "02-18", "02-19", "02-20", "04-30", "05-01", "09-02")) {
                days.add(new CalendarDay(
                        LocalDate.parse(year + "-" + day),
                        DayKind.HOLIDAY,
                        new LocalizedText("Nghỉ lễ", "Holiday"),
                        List.of(),
                        "",
                        true));
            }
        }
        WeeklyHours hours = WeeklyHours.mondayToFriday(Session.parse("07:00-11:00"), Session.parse("13:00-17:00"));
        WorkingTime time = new WorkingTime(ZoneId.of("Asia/Ho_Chi_Minh"), hours, days, Set.of(2026, 2027, 2028));
        return new TermCounting(
                time, new CountingRule(CountingRule.Beginning.MOMENT, LocalTime.of(15, 0), "benchmark", true));
    }

    /** Uses every answer, so that none is left uncomputed. */
    private static final class Sum {

        private long total;

        void add(Instant moment) {
            total += moment.getEpochSecond();
        }

        String unless(long impossible) {
            return total == impossible ? "?" : "";
        }
    }
}
