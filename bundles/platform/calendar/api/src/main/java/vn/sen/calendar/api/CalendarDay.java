// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.sen.kernel.api.LocalizedText;

/**
 * A day that differs from the weekly pattern.
 *
 * @param kind never {@link DayKind#WEEKLY_REST}, which the pattern alone says
 * @param name what the day is called, as "Tết Nguyên đán"
 * @param sessions hours of a working day that has other ones than usual; empty for the usual hours, and on days off
 * @param source the document or reason that makes it so, as somebody would cite it; may be empty
 * @param confirmed whether somebody has read it in an official document; what is only computed or recalled is not
 */
public record CalendarDay(
        LocalDate date, DayKind kind, LocalizedText name, List<Session> sessions, String source, boolean confirmed) {

    /** @throws IllegalArgumentException for weekly rest, for a day off with hours, and when sessions overlap */
    public CalendarDay {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(source, "source");
        sessions = WeeklyHours.ordered(sessions);
        if (kind == DayKind.WEEKLY_REST || !kind.working() && !sessions.isEmpty()) {
            throw new IllegalArgumentException(date + " cannot be " + kind + " with the hours " + sessions);
        }
    }
}
