// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.screen;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sen.calendar.api.CalendarDay;
import vn.sen.calendar.api.Session;
import vn.sen.calendar.api.WeeklyHours;
import vn.sen.calendar.book.CalendarChange;
import vn.sen.calendar.book.ChangeKind;
import vn.sen.calendar.book.EnteredDay;
import vn.sen.calendar.book.EnteredValues;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ModuleJson;
import vn.sen.web.api.Texts;
import vn.sen.web.api.Today;

/** Says what is entered, what was changed, and when, as the pages show it. */
public final class ChangeWording {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final Texts texts;
    private final EnteredValues values = new EnteredValues(new ModuleJson());

    public ChangeWording(Texts texts) {
        this.texts = texts;
    }

    /** What a change is about. */
    public String subject(ChangeKind kind, String subject) {
        return switch (kind) {
            case DAY -> date(LocalDate.parse(subject));
            case YEAR -> texts.get("entries.year-number", subject);
            case HOURS -> texts.get("entries.week");
            case LAW -> texts.get("entries.law");
            case CHECK -> texts.get("entries.check");
        };
    }

    public String subject(CalendarChange change) {
        return subject(change.kind(), change.subject());
    }

    /** What was entered before or after a change. */
    public String value(ChangeKind kind, String subject, Optional<String> value) {
        return switch (kind) {
            case DAY ->
                value.map(text -> day(values.day(LocalDate.parse(subject), text)))
                        .orElseGet(() -> texts.get("entries.nothing"));
            case HOURS ->
                value.map(text -> week(values.hours(text).hours())).orElseGet(() -> texts.get("entries.nothing"));
            case YEAR -> texts.get(value.isPresent() ? "entries.complete" : "entries.not-complete");
            case LAW, CHECK -> "–";
        };
    }

    public String day(EnteredDay entered) {
        return entered.day().map(this::day).orElseGet(() -> texts.get("kind.ORDINARY"));
    }

    private String day(CalendarDay day) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.get("kind." + day.kind().name()));
        parts.add(day.name().in(texts.locale()));
        if (!day.sessions().isEmpty()) {
            parts.add(sessions(day.sessions()));
        }
        if (!day.source().isEmpty()) {
            parts.add(day.source());
        }
        return String.join(" – ", parts);
    }

    /** The working days of a week with their hours, days with the same hours together. */
    public String week(WeeklyHours hours) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> !hours.on(day).isEmpty())
                .collect(Collectors.groupingBy(
                        day -> sessions(hours.on(day)),
                        LinkedHashMap::new,
                        Collectors.mapping(day -> texts.get("weekday." + day.name()), Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(entry -> entry.getValue() + ": " + entry.getKey())
                .collect(Collectors.joining("; "));
    }

    /** Hours as the form takes them. */
    public String field(WeeklyHours hours, DayOfWeek day) {
        return hours.on(day).stream().map(Session::toString).collect(Collectors.joining(" "));
    }

    public String date(LocalDate date) {
        return texts.get("weekday." + date.getDayOfWeek().name()) + " " + DATE.format(date);
    }

    public String moment(Instant moment) {
        return MOMENT.format(Today.local(moment));
    }

    /** The page names the field itself, in the words of its label. */
    public String fault(Fault fault) {
        return fault.code().equals("required-field")
                ? texts.get("entries.required")
                : texts.get("fault." + fault.code(), fault.args().toArray());
    }

    private static String sessions(List<Session> sessions) {
        return sessions.stream().map(Session::toString).collect(Collectors.joining(", "));
    }
}
