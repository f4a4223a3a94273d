// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.sen.calendar.api.Calendars2026.COUNTING;
import static vn.sen.calendar.api.Calendars2026.at;
import static vn.sen.calendar.api.Calendars2026.local;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClockLedgerTest {

    private static final Term THREE_DAYS = Term.of(3, TermUnit.WORKING_DAY);
    private static final DossierClock CLOCK = new DossierClock(COUNTING);

    private final ClockLedger started =
            ClockLedger.of(THREE_DAYS).with(entry("2026-03-02T09:00", ClockEntryKind.START, "one-stop"));

    @Test
    void a_running_clock_tells_due_moment_used_time_and_what_is_left() {
        ClockReading reading = CLOCK.read(started, at("2026-03-03T09:00"));

        assertThat(reading.state()).isEqualTo(ClockState.RUNNING);
        assertThat(reading.budget()).isEqualTo(Duration.ofHours(24));
        assertThat(reading.used()).isEqualTo(Duration.ofHours(8));
        assertThat(reading.left()).isEqualTo(Duration.ofHours(16));
        assertThat(due(reading)).isEqualTo("2026-03-05T09:00");
    }

    @Test
    void a_suspended_clock_stands_and_goes_on_where_it_stood() {
        ClockLedger suspended = started.with(entry("2026-03-03T09:00", ClockEntryKind.SUSPEND));
        ClockReading standing = CLOCK.read(suspended, at("2026-03-20T09:00"));
        ClockReading resumed =
                CLOCK.read(suspended.with(entry("2026-03-10T14:00", ClockEntryKind.RESUME)), at("2026-03-10T14:00"));

        assertThat(standing.used()).isEqualTo(Duration.ofHours(8));
        assertThat(standing.due()).isEmpty();
        assertThat(due(resumed)).isEqualTo("2026-03-12T14:00");
    }

    @Test
    void a_restart_begins_from_zero_and_keeps_that_the_term_was_extended() {
        ClockLedger restarted = started.with(extension("2026-03-03T09:00", 2))
                .with(entry("2026-03-04T09:00", ClockEntryKind.SUSPEND))
                .with(entry("2026-03-09T09:00", ClockEntryKind.RESTART));
        ClockReading reading = CLOCK.read(restarted, at("2026-03-09T10:00"));

        assertThat(reading.used()).isEqualTo(Duration.ofHours(1));
        assertThat(due(reading)).isEqualTo("2026-03-12T09:00");
        assertThat(restarted.allowed()).doesNotContain(ClockEntryKind.EXTEND);
    }

    @Test
    void a_term_is_extended_once() {
        ClockLedger extended = started.with(extension("2026-03-03T09:00", 2));

        assertThat(due(CLOCK.read(extended, at("2026-03-03T09:00")))).isEqualTo("2026-03-09T09:00");
        assertThat(refusal(extended, extension("2026-03-04T09:00", 1)))
                .isEqualTo(ClockRefusedException.Reason.EXTENDED_BEFORE);
    }

    @Test
    void each_office_is_charged_with_the_time_it_had_the_dossier() {
        ClockLedger passed = started.with(entry("2026-03-02T16:00", ClockEntryKind.HAND_OVER, "land"))
                .with(entry("2026-03-04T09:00", ClockEntryKind.HAND_OVER, "tax"))
                .with(entry("2026-03-04T11:00", ClockEntryKind.STOP));
        ClockReading reading = CLOCK.read(passed, at("2026-04-01T09:00"));

        assertThat(reading.usedByOffice())
                .isEqualTo(Map.of(
                        "one-stop", Duration.ofHours(5), "land", Duration.ofHours(11), "tax", Duration.ofHours(2)));
        assertThat(reading.left()).isEqualTo(Duration.ofHours(6));
        assertThat(due(reading)).isEqualTo("2026-03-05T09:00");
    }

    @Test
    void a_late_clock_has_less_than_nothing_left() {
        ClockReading reading = CLOCK.read(started, at("2026-03-06T09:00"));

        assertThat(reading.left()).isEqualTo(Duration.ofHours(-8));
        assertThat(due(reading)).isEqualTo("2026-03-05T09:00");
    }

    @Test
    void before_its_first_entry_a_clock_shows_nothing() {
        ClockReading reading = CLOCK.read(started, at("2026-03-01T09:00"));

        assertThat(reading.state()).isEqualTo(ClockState.NOT_STARTED);
        assertThat(reading.due()).isEmpty();
        assertThat(reading.budget()).isZero();
    }

    @Test
    void a_term_in_days_stands_still_too() {
        ClockLedger days = ClockLedger.of(Term.of(10, TermUnit.DAY))
                .with(entry("2026-03-02T09:00", ClockEntryKind.START))
                .with(entry("2026-03-05T09:00", ClockEntryKind.SUSPEND))
                .with(entry("2026-03-08T09:00", ClockEntryKind.RESUME));

        assertThat(due(CLOCK.read(days, at("2026-03-08T09:00")))).isEqualTo("2026-03-16T17:00");
    }

    @Test
    void an_entry_that_does_not_fit_is_refused_with_what_is_allowed() {
        ClockRefusedException refused = catchThrowableOfType(
                ClockRefusedException.class, () -> started.with(entry("2026-03-03T09:00", ClockEntryKind.RESUME)));

        assertThat(refused.reason()).isEqualTo(ClockRefusedException.Reason.NOT_NOW);
        assertThat(refused.allowed())
                .containsExactlyInAnyOrder(
                        ClockEntryKind.SUSPEND,
                        ClockEntryKind.RESTART,
                        ClockEntryKind.EXTEND,
                        ClockEntryKind.HAND_OVER,
                        ClockEntryKind.STOP);
        assertThat(refusal(started, entry("2026-03-01T09:00", ClockEntryKind.STOP)))
                .isEqualTo(ClockRefusedException.Reason.NOT_IN_ORDER);
        assertThat(refusal(
                        started,
                        ClockEntry.extend(at("2026-03-03T09:00"), Term.of(2, TermUnit.DAY), "LATE", "officer", "")))
                .isEqualTo(ClockRefusedException.Reason.OTHER_UNIT);
        assertThat(refusal(
                        started.with(entry("2026-03-03T09:00", ClockEntryKind.STOP)),
                        entry("2026-03-04T09:00", ClockEntryKind.RESTART)))
                .isEqualTo(ClockRefusedException.Reason.NOT_NOW);
    }

    @Test
    void a_ledger_read_from_its_entries_is_the_one_that_was_written() {
        ClockLedger written = started.with(entry("2026-03-03T09:00", ClockEntryKind.SUSPEND));

        assertThat(ClockLedger.of(THREE_DAYS, written.entries())).isEqualTo(written);
        assertThat(refusal(ClockLedger.of(THREE_DAYS), entry("2026-03-03T09:00", ClockEntryKind.SUSPEND)))
                .isEqualTo(ClockRefusedException.Reason.NOT_NOW);
    }

    @Test
    void a_changed_calendar_moves_the_due_moment_of_a_running_clock() {
        WorkingTime storm = Calendars2026.time(List.of(Calendars2026.day("2026-03-04", DayKind.CLOSED, "Bão số 1")));
        DossierClock changed = new DossierClock(new TermCounting(storm, Calendars2026.BY_MOMENT));

        assertThat(due(changed.read(started, at("2026-03-03T09:00")))).isEqualTo("2026-03-06T09:00");
    }

    private static String due(ClockReading reading) {
        return local(reading.due().orElseThrow());
    }

    private static ClockRefusedException.Reason refusal(ClockLedger ledger, ClockEntry entry) {
        return catchThrowableOfType(ClockRefusedException.class, () -> ledger.with(entry))
                .reason();
    }

    private static ClockEntry entry(String at, ClockEntryKind kind) {
        return ClockEntry.of(at(at), kind, "TEST", "officer", "");
    }

    private static ClockEntry entry(String at, ClockEntryKind kind, String office) {
        return new ClockEntry(at(at), kind, "TEST", "officer", "", Optional.of(office), Optional.empty());
    }

    private static ClockEntry extension(String at, int days) {
        Instant moment = at(at);
        return ClockEntry.extend(moment, Term.of(days, TermUnit.WORKING_DAY), "LATE", "officer", "");
    }
}
