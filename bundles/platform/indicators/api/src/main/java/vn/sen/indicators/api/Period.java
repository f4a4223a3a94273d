// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The days that a figure is about, those of Vietnam: a month, quarter, half-year or year of the calendar, or any days.
 *
 * @param to last day, included
 */
public record Period(Grain grain, LocalDate from, LocalDate to) {

    private static final Pattern PART = Pattern.compile("([0-9]{4})-(Q[1-4]|H[12])");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final String DAYS_BETWEEN = "..";
    private static final int LONGEST_DAYS = 3660;

    /** @throws IllegalArgumentException when the days are not those of such a period */
    public Period {
        Objects.requireNonNull(grain, "grain");
        boolean fits = grain == Grain.DAYS
                ? !to.isBefore(from) && ChronoUnit.DAYS.between(from, to) < LONGEST_DAYS
                : from.getDayOfMonth() == 1
                        && (from.getMonthValue() - 1) % grain.months() == 0
                        && to.equals(from.plusMonths(grain.months()).minusDays(1));
        if (!fits) {
            throw new IllegalArgumentException(from + " to " + to + " is no period of the kind " + grain);
        }
    }

    public static Period month(YearMonth month) {
        return of(Grain.MONTH, month.atDay(1));
    }

    /** The period of the calendar that a day lies in. */
    public static Period of(Grain grain, LocalDate day) {
        if (grain == Grain.DAYS) {
            return days(day, day);
        }
        int first = (day.getMonthValue() - 1) / grain.months() * grain.months() + 1;
        LocalDate from = LocalDate.of(day.getYear(), first, 1);
        return new Period(grain, from, from.plusMonths(grain.months()).minusDays(1));
    }

    /** At most ten years. */
    public static Period days(LocalDate from, LocalDate to) {
        return new Period(Grain.DAYS, from, to);
    }

    /** Reads what {@link #code} writes; empty for any other text. */
    public static Optional<Period> parse(String text) {
        try {
            int between = text.indexOf(DAYS_BETWEEN);
            if (between >= 0) {
                return Optional.of(days(
                        LocalDate.parse(text.substring(0, between)),
                        LocalDate.parse(text.substring(between + DAYS_BETWEEN.length()))));
            }
            Matcher part = PART.matcher(text);
            if (part.matches()) {
                Grain grain = part.group(2).startsWith("Q") ? Grain.QUARTER : Grain.HALF_YEAR;
                int number = Integer.parseInt(part.group(2).substring(1));
                int month = (number - 1) * grain.months() + 1;
                return Optional.of(of(grain, LocalDate.of(Integer.parseInt(part.group(1)), month, 1)));
            }
            return Optional.of(
                    YEAR.matcher(text).matches()
                            ? of(Grain.YEAR, LocalDate.of(Integer.parseInt(text), 1, 1))
                            : month(YearMonth.parse(text)));
        } catch (DateTimeException | IllegalArgumentException noPeriod) {
            return Optional.empty();
        }
    }

    /** {@code 2026-11}, {@code 2026-Q4}, {@code 2026-H2}, {@code 2026} or {@code 2026-12-15..2027-03-14}. */
    public String code() {
        int number = grain == Grain.DAYS ? 0 : (from.getMonthValue() - 1) / grain.months() + 1;
        return switch (grain) {
            case MONTH -> YearMonth.from(from).toString();
            case QUARTER -> from.getYear() + "-Q" + number;
            case HALF_YEAR -> from.getYear() + "-H" + number;
            case YEAR -> Integer.toString(from.getYear());
            case DAYS -> from + DAYS_BETWEEN + to;
        };
    }

    /** The months of a period of the calendar, the first one first; none for other days. */
    public List<YearMonth> months() {
        return Stream.iterate(YearMonth.from(from), month -> month.plusMonths(1))
                .limit(grain.months())
                .toList();
    }

    /** The period of the same length that comes so many after this one, or before for less than 0. */
    public Period plus(int periods) {
        if (grain == Grain.DAYS) {
            long length = ChronoUnit.DAYS.between(from, to) + 1;
            return days(from.plusDays(periods * length), to.plusDays(periods * length));
        }
        return of(grain, from.plusMonths((long) periods * grain.months()));
    }
}
