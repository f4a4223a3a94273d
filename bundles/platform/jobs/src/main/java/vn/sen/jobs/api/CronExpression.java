// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs.api;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.Objects;

/** Minute, hour, day of the month, month and day of the week. */
final class CronExpression {

    private static final int FIELDS = 5;
    private static final int SUNDAY = 7;
    /** Four years hold every date, a leap day across a skipped century eight. */
    private static final int DAYS_AHEAD = 8 * 366;

    private final String text;
    private final BitSet minutes;
    private final BitSet hours;
    private final BitSet daysOfMonth;
    private final BitSet months;
    private final BitSet daysOfWeek;
    private final boolean eitherDay;

    private CronExpression(String text, String[] fields) {
        this.text = text;
        minutes = field(fields[0], 0, 59);
        hours = field(fields[1], 0, 23);
        daysOfMonth = field(fields[2], 1, 31);
        months = field(fields[3], 1, 12);
        daysOfWeek = field(fields[4], 0, SUNDAY);
        if (daysOfWeek.get(0)) {
            daysOfWeek.set(SUNDAY);
        }
        eitherDay = !fields[2].startsWith("*") && !fields[4].startsWith("*");
    }

    static CronExpression parse(String text) {
        String[] fields = text.strip().split("\\s+");
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("An expression has " + FIELDS + " fields, not \"" + text + "\"");
        }
        CronExpression expression = new CronExpression(String.join(" ", fields), fields);
        expression.next(LocalDate.of(2000, 1, 1).atStartOfDay(JobSchedule.ZONE));
        return expression;
    }

    ZonedDateTime next(ZonedDateTime after) {
        LocalDate today = after.toLocalDate();
        for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
            LocalDate day = today.plusDays(ahead);
            if (!on(day)) {
                continue;
            }
            for (int hour = hours.nextSetBit(0); hour >= 0; hour = hours.nextSetBit(hour + 1)) {
                for (int minute = minutes.nextSetBit(0); minute >= 0; minute = minutes.nextSetBit(minute + 1)) {
                    ZonedDateTime moment =
                            day.atTime(LocalTime.of(hour, minute)).atZone(after.getZone());
                    if (moment.isAfter(after)) {
                        return moment;
                    }
                }
            }
        }
        throw new IllegalArgumentException("\"" + text + "\" names no day that comes");
    }

    private boolean on(LocalDate day) {
        boolean dayOfMonth = daysOfMonth.get(day.getDayOfMonth());
        boolean dayOfWeek = daysOfWeek.get(day.getDayOfWeek().getValue());
        return months.get(day.getMonthValue()) && (eitherDay ? dayOfMonth || dayOfWeek : dayOfMonth && dayOfWeek);
    }

    private static BitSet field(String text, int least, int most) {
        BitSet values = new BitSet();
        for (String part : text.split(",", -1)) {
            int slash = part.indexOf('/');
            int step = slash < 0 ? 1 : number(part.substring(slash + 1), 1, most, text);
            String range = slash < 0 ? part : part.substring(0, slash);
            int dash = range.indexOf('-');
            int from = least;
            int to = most;
            if (dash >= 0) {
                from = number(range.substring(0, dash), least, most, text);
                to = number(range.substring(dash + 1), from, most, text);
            } else if (!range.equals("*")) {
                from = number(range, least, most, text);
                to = slash < 0 ? from : most;
            }
            for (int value = from; value <= to; value += step) {
                values.set(value);
            }
        }
        return values;
    }

    private static int number(String text, int least, int most, String field) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
            throw new IllegalArgumentException(
                    "In \"" + field + "\" a number must be " + least + " to " + most + ", not " + number);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("\"" + text + "\" in \"" + field + "\" is no number", noNumber);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CronExpression expression && expression.text.equals(text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
