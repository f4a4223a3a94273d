// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sen.organization.register.Folding;
import vn.sen.web.api.Fault;

/** Reads the cells of one row and collects everything that is wrong with each of them by itself. */
final class RowFields {

    private static final Pattern VIETNAMESE_DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);
    private static final int LONGEST_SHOWN = 40;

    private final Table.Row row;
    private final List<Fault> faults = new ArrayList<>();

    RowFields(Table.Row row) {
        this.row = row;
    }

    List<Fault> faults() {
        return faults;
    }

    void fault(TableColumn column, String code, Object... args) {
        faults.add(Fault.of("/" + column.header(), code, args));
    }

    /** The text of a cell; a fault when it is longer than {@code most}. */
    String text(TableColumn column, int most) {
        String text = row.text(column);
        if (text.length() > most) {
            fault(column, "too-long", most);
        }
        return text;
    }

    /** The text of a cell that has to be there; {@code missing} is the fault when it is not. */
    String text(TableColumn column, int most, String missing) {
        String text = text(column, most);
        if (text.isEmpty()) {
            fault(column, missing, column.header());
        }
        return text;
    }

    Optional<String> given(TableColumn column, int most) {
        return Optional.of(text(column, most)).filter(text -> !text.isEmpty());
    }

    /** What stands in a cell between semicolons or line breaks. */
    List<String> list(TableColumn column) {
        return Arrays.stream(row.text(column).split("[;\\n]"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** First and last day of the row; empty, with a fault, when they cannot be read. */
    Optional<Period> period(TableColumn first, TableColumn last) {
        Optional<LocalDate> from = day(first);
        if (row.text(first).isEmpty()) {
            fault(first, "day-missing");
        }
        Optional<LocalDate> to = day(last);
        if (from.isPresent() && to.filter(end -> end.isBefore(from.get())).isPresent()) {
            fault(last, "period-reversed", from.get().toString(), to.get().toString());
        }
        return from.map(day -> new Period(day, to));
    }

    /**
     * First and last day.
     *
     * @param to empty while nothing ends it
     */
    record Period(LocalDate from, Optional<LocalDate> to) {}

    /** Day, month and year as they are written in Vietnam, or the other way round with hyphens. */
    Optional<LocalDate> day(TableColumn column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Matcher matcher = VIETNAMESE_DAY.matcher(text);
            LocalDate day = matcher.matches()
                    ? LocalDate.of(
                            Integer.parseInt(matcher.group(3)),
                            Integer.parseInt(matcher.group(2)),
                            Integer.parseInt(matcher.group(1)))
                    : LocalDate.parse(text);
            if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
                fault(column, "day-range", EARLIEST.toString(), LATEST.toString());
                return Optional.empty();
            }
            return Optional.of(day);
        } catch (DateTimeException noDay) {
            fault(column, "day-form", text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text);
            return Optional.empty();
        }
    }

    /** Yes unless the cell says no. */
    boolean yes(TableColumn column) {
        return switch (Folding.fold(row.text(column))) {
            case "", "true", "1", "co", "roi", "x", "yes" -> true;
            case "false", "0", "khong", "chua", "no" -> false;
            default -> {
                fault(column, "flag-format");
                yield false;
            }
        };
    }
}
