// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.screen;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.sen.calendar.api.CalendarDay;
import vn.sen.calendar.api.CountedDay;
import vn.sen.calendar.api.DueMoment;
import vn.sen.calendar.api.Session;
import vn.sen.calendar.api.WorkingTime;
import vn.sen.calendar.rest.ReasonTexts;
import vn.sen.web.api.Fault;
import vn.sen.web.api.Texts;

/** Says dates and days as the page shows them. */
public final class Wording {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Texts texts;
    private final WorkingTime time;

    public Wording(Texts texts, WorkingTime time) {
        this.texts = texts;
        this.time = time;
    }

    /** A date of an explanation. */
    public record Line(String date, boolean counted, String number, String reason, boolean confirmed) {}

    /** The hours of a day of the week. */
    public record Hours(String day, String sessions) {}

    public String moment(Instant moment) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, time.zone());
        return texts.get("calendar.due-at", weekday(local.getDayOfWeek()), DATE.format(local), TIME.format(local));
    }

    public String day(LocalDate date) {
        return weekday(date.getDayOfWeek()) + " " + DATE.format(date);
    }

    public String fault(Fault fault) {
        return texts.get("fault." + fault.code(), fault.args().toArray());
    }

    public List<Line> lines(DueMoment due) {
        ReasonTexts reasons = new ReasonTexts(texts.locale());
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (CountedDay day : due.days()) {
            number += day.counted() ? 1 : 0;
            lines.add(new Line(
                    day(day.date()),
                    day.counted(),
                    day.counted() ? texts.get("calendar.counted-number", number) : texts.get("calendar.not-counted"),
                    reasons.of(day),
                    day.day().map(CalendarDay::confirmed).orElse(true)));
        }
        return lines;
    }

    public List<CalendarDay> special(int year) {
        return time.entered().stream()
                .filter(day -> day.date().getYear() == year)
                .toList();
    }

    public List<Hours> week() {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> !time.hours().on(day).isEmpty())
                .map(day -> new Hours(
                        weekday(day),
                        time.hours().on(day).stream().map(Session::toString).collect(Collectors.joining(", "))))
                .toList();
    }

    private String weekday(DayOfWeek day) {
        return texts.get("weekday." + day.name());
    }
}
