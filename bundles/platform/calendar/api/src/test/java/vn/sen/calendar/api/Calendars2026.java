// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.sen.calendar.api.CountingRule.Beginning;
import vn.sen.kernel.api.LocalizedText;

/** The year 2026 as worked in Cà Mau: 07:00 to 11:00 and 13:00 to 17:00. */
final class Calendars2026 {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    static final CountingRule BY_MOMENT = rule(Beginning.MOMENT);
    static final WorkingTime TIME = time(List.of());
    static final TermCounting COUNTING = new TermCounting(TIME, BY_MOMENT);

    private Calendars2026() {}

    static WorkingTime time(List<CalendarDay> more) {
        List<CalendarDay> days = new ArrayList<>();
        for (int day = 16; day <= 20; day++) {
            days.add(day("2026-02-" + day, DayKind.HOLIDAY, "Tết Nguyên đán"));
        }
        days.add(day("2026-01-02", DayKind.SWAPPED_OFF, "Nghỉ hoán đổi"));
        days.add(day("2026-01-10", DayKind.WORKED, "Làm bù"));
        days.add(day("2026-04-26", DayKind.HOLIDAY, "Giỗ Tổ Hùng Vương"));
        days.add(day("2026-04-27", DayKind.SUBSTITUTE, "Nghỉ bù Giỗ Tổ"));
        days.addAll(more);
        return new WorkingTime(
                ZONE,
                WeeklyHours.mondayToFriday(Session.parse("07:00-11:00"), Session.parse("13:00-17:00")),
                days,
                Set.of(2026));
    }

    static CalendarDay day(String date, DayKind kind, String name) {
        return new CalendarDay(LocalDate.parse(date), kind, new LocalizedText(name, name), List.of(), "test", true);
    }

    static CountingRule rule(Beginning beginning) {
        return new CountingRule(beginning, LocalTime.of(15, 0), "test", true);
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    static String local(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZONE).toString();
    }
}
