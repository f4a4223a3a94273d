// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.sen.calendar.api.Calendars2026.COUNTING;
import static vn.sen.calendar.api.Calendars2026.TIME;
import static vn.sen.calendar.api.Calendars2026.at;
import static vn.sen.calendar.api.Calendars2026.local;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sen.calendar.api.CountedDay.Reason;
import vn.sen.calendar.api.CountingRule.Beginning;

class TermCountingTest {

    @ParameterizedTest
    @CsvSource({
        "2026-02-12T09:00, 3, WORKING_DAY, 2026-02-24T09:00",
        "2026-03-02T09:00, 0.5, WORKING_DAY, 2026-03-02T15:00",
        "2026-03-02T08:00, 0.5, WORKING_DAY, 2026-03-02T14:00",
        "2026-03-02T07:00, 0.5, WORKING_DAY, 2026-03-02T11:00",
        "2026-03-02T15:30, 0.5, WORKING_DAY, 2026-03-03T09:30",
        "2026-03-02T09:00, 1.5, WORKING_DAY, 2026-03-03T15:00",
        "2026-03-02T06:30, 1, WORKING_DAY, 2026-03-03T07:00",
        "2026-03-06T18:00, 1, WORKING_DAY, 2026-03-09T17:00",
        "2026-03-07T09:00, 3, WORKING_DAY, 2026-03-11T17:00",
        "2026-03-02T12:00, 1, WORKING_DAY, 2026-03-03T13:00",
        "2026-01-08T09:00, 2, WORKING_DAY, 2026-01-10T09:00",
        "2026-03-02T09:00, 8, WORKING_HOUR, 2026-03-03T09:00",
        "2026-03-02T07:00, 8, WORKING_HOUR, 2026-03-02T17:00",
        "2026-03-02T10:30, 1, WORKING_HOUR, 2026-03-02T13:30",
        "2026-03-02T09:00, 3, DAY, 2026-03-05T17:00",
        "2026-03-02T09:00, 5, DAY, 2026-03-09T17:00",
        "2026-02-14T09:00, 2, DAY, 2026-02-23T17:00",
        "2026-03-02T09:00, 1, SAME_DAY, 2026-03-02T17:00",
        "2026-03-02T15:00, 1, SAME_DAY, 2026-03-02T17:00",
        "2026-03-02T15:01, 1, SAME_DAY, 2026-03-03T17:00",
        "2026-03-06T16:00, 1, SAME_DAY, 2026-03-09T17:00",
        "2026-03-07T09:00, 1, SAME_DAY, 2026-03-09T17:00",
    })
    void a_term_is_due_at(String from, String amount, TermUnit unit, String due) {
        assertThat(local(COUNTING.due(at(from), Term.of(amount, unit)))).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-12T09:00, 3, 2026-02-24T17:00",
        "2026-03-02T16:00, 1, 2026-03-03T17:00",
        "2026-03-07T09:00, 1, 2026-03-09T17:00",
        "2026-03-02T09:00, 0.5, 2026-03-03T11:00",
    })
    void where_the_first_day_is_not_counted_a_term_ends_with_the_close_of_its_last(
            String from, String amount, String due) {
        TermCounting byDays = new TermCounting(TIME, Calendars2026.rule(Beginning.NEXT_WORKING_DAY));

        assertThat(local(byDays.due(at(from), Term.of(amount, TermUnit.WORKING_DAY))))
                .isEqualTo(due);
    }

    @Test
    void who_comes_late_is_counted_from_the_next_working_day_where_the_rule_says_so() {
        TermCounting unlessLate = new TermCounting(TIME, Calendars2026.rule(Beginning.MOMENT_UNLESS_LATE));

        assertThat(local(unlessLate.due(at("2026-03-02T15:00"), Term.of(1, TermUnit.WORKING_DAY))))
                .isEqualTo("2026-03-03T15:00");
        assertThat(local(unlessLate.due(at("2026-03-02T15:01"), Term.of(1, TermUnit.WORKING_DAY))))
                .isEqualTo("2026-03-03T17:00");
    }

    @Test
    void every_date_on_the_way_is_counted_or_skipped_with_its_reason() {
        DueMoment due = COUNTING.explain(at("2026-02-12T09:00"), Term.of(3, TermUnit.WORKING_DAY));

        assertThat(due.days())
                .extracting(day -> day.date().getDayOfMonth() + " " + day.reason())
                .containsExactly(
                        "12 FIRST_DAY",
                        "13 WORKING",
                        "14 WEEKLY_REST",
                        "15 WEEKLY_REST",
                        "16 HOLIDAY",
                        "17 HOLIDAY",
                        "18 HOLIDAY",
                        "19 HOLIDAY",
                        "20 HOLIDAY",
                        "21 WEEKLY_REST",
                        "22 WEEKLY_REST",
                        "23 WORKING",
                        "24 WORKING");
        assertThat(due.days()).filteredOn(CountedDay::counted).hasSize(3);
        assertThat(due.days().get(4).day().orElseThrow().name().vi()).isEqualTo("Tết Nguyên đán");
        assertThat(total(due.days())).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void a_worked_saturday_counts_and_a_swapped_friday_does_not() {
        DueMoment due = COUNTING.explain(at("2026-01-01T09:00"), Term.of(7, TermUnit.WORKING_DAY));

        assertThat(due.days())
                .extracting(CountedDay::reason)
                .contains(Reason.SWAPPED_OFF, Reason.WORKED)
                .doesNotContain(Reason.HOLIDAY);
        assertThat(due.days()).filteredOn(CountedDay::counted).hasSize(7);
    }

    @Test
    void a_term_in_days_counts_rest_but_does_not_end_on_it() {
        DueMoment due = COUNTING.explain(at("2026-03-02T09:00"), Term.of(5, TermUnit.DAY));

        assertThat(due.days())
                .extracting(day -> day.date().getDayOfMonth() + " " + day.reason())
                .containsExactly(
                        "2 FIRST_DAY",
                        "3 CALENDAR_DAY",
                        "4 CALENDAR_DAY",
                        "5 CALENDAR_DAY",
                        "6 CALENDAR_DAY",
                        "7 CALENDAR_DAY",
                        "8 MOVED",
                        "9 MOVED");
    }

    @Test
    void a_same_day_term_that_came_too_late_says_so() {
        DueMoment due = COUNTING.explain(at("2026-03-02T15:30"), Term.sameDay());

        assertThat(due.days()).extracting(CountedDay::counted).containsExactly(false, true);
        assertThat(due.days().get(0).reason()).isEqualTo(Reason.TOO_LATE);
    }

    @Test
    void a_year_whose_days_nobody_entered_makes_the_answer_provisional() {
        assertThat(COUNTING.explain(at("2026-12-30T09:00"), Term.of(5, TermUnit.WORKING_DAY))
                        .notEntered())
                .containsExactly(2027);
        assertThat(COUNTING.explain(at("2026-03-02T09:00"), Term.of(5, TermUnit.WORKING_DAY))
                        .notEntered())
                .isEmpty();
    }

    @Test
    void a_term_that_leaves_the_calendar_is_refused_with_its_end() {
        Instant late = at("2060-12-30T09:00");

        assertThatThrownBy(() -> COUNTING.due(late, Term.of(30, TermUnit.WORKING_DAY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2060-12-31");
    }

    @ParameterizedTest
    @CsvSource({"0, DAY", "-1, DAY", "0.5, DAY", "0.3, WORKING_DAY", "2, SAME_DAY", "4000, DAY"})
    void a_term_that_cannot_be_counted_is_refused(String amount, TermUnit unit) {
        assertThatThrownBy(() -> Term.of(amount, unit)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Duration total(List<CountedDay> days) {
        return days.stream().map(CountedDay::time).reduce(Duration.ZERO, Duration::plus);
    }
}
