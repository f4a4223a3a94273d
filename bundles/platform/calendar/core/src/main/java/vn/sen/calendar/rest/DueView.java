// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.sen.calendar.api.CountedDay;
import vn.sen.calendar.api.CountingRule;
import vn.sen.calendar.api.DueMoment;

/** A due moment as clients see it. */
@Schema(name = "DueMoment")
record DueView(
        OffsetDateTime due,

        @Schema(description = "Every date from the beginning to the due moment")
        List<Day> days,

        Rule rule,

        @Schema(description = "Years on the way whose holidays nobody has entered yet: the moment may still move")
        Set<Integer> notEntered) {

    /** A date on the way. */
    @Schema(name = "CountedDay")
    record Day(
            LocalDate date,

            @Schema(description = "Whether the date is one of those the term is made of")
            boolean counted,

            @Schema(description = "Why it is counted or not, in the language asked for")
            String reason,

            CountedDay.Reason code,

            @Schema(description = "How much of the term passes on it, in hours")
            double hours,

            @Schema(description = "Whether somebody has read the day in an official document; true for ordinary days")
            boolean confirmed) {}

    /** How it was counted. */
    @Schema(name = "CountingRule")
    record Rule(
            CountingRule.Beginning beginning,
            @Schema(example = "15:00") String lateAfter,
            String citation,
            boolean confirmed) {}

    static DueView of(DueMoment due, ZoneId zone, ReasonTexts reasons) {
        return new DueView(
                local(due.due(), zone),
                due.days().stream().map(day -> day(day, reasons)).toList(),
                new Rule(
                        due.rule().beginning(),
                        due.rule().lateAfter().toString(),
                        due.rule().citation(),
                        due.rule().confirmed()),
                new TreeSet<>(due.notEntered()));
    }

    private static Day day(CountedDay day, ReasonTexts reasons) {
        return new Day(
                day.date(),
                day.counted(),
                reasons.of(day),
                day.reason(),
                day.time().toMinutes() / 60.0,
                day.day().map(entered -> entered.confirmed()).orElse(true));
    }

    private static OffsetDateTime local(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toOffsetDateTime();
    }
}
