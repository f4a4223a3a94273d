// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sen.organization.api.AgencyCode;
import vn.sen.organization.api.AgencyKind;
import vn.sen.organization.register.Folding;
import vn.sen.web.api.Fault;

/** Reads one row and finds everything that is wrong with it by itself. */
final class RowReader {

    private static final Pattern VIETNAMESE_DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_BASIS = 500;
    private static final int LONGEST_NOTE = 1_000;
    private static final Map<String, AgencyKind> VIETNAMESE_KINDS = Map.ofEntries(
            Map.entry("tinh", AgencyKind.PROVINCE),
            Map.entry("so", AgencyKind.DEPARTMENT),
            Map.entry("ban", AgencyKind.DEPARTMENT),
            Map.entry("chi cuc", AgencyKind.DIVISION),
            Map.entry("phong", AgencyKind.DIVISION),
            Map.entry("trung tam", AgencyKind.CENTRE),
            Map.entry("huyen", AgencyKind.DISTRICT),
            Map.entry("thi xa", AgencyKind.DISTRICT),
            Map.entry("xa", AgencyKind.COMMUNE),
            Map.entry("phuong", AgencyKind.WARD),
            Map.entry("thi tran", AgencyKind.TOWNSHIP),
            Map.entry("dac khu", AgencyKind.SPECIAL_ZONE));

    private final Table.Row row;
    private final String basis;
    private final List<Fault> faults = new ArrayList<>();

    /** @param basis for a row that names none */
    RowReader(Table.Row row, String basis) {
        this.row = row;
        this.basis = basis;
    }

    List<Fault> faults() {
        return faults;
    }

    /** The row; empty when there are faults. */
    Optional<ImportedRow> read() {
        List<String> codes = codes();
        String key = Stream.of(row.text(Column.KEY), row.text(Column.CODE))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        if (key.isEmpty()) {
            fault(Column.KEY, "key-missing");
        }
        String name = bounded(Column.NAME, LONGEST_NAME);
        if (name.isEmpty()) {
            fault(Column.NAME, "name-missing");
        }
        Optional<AgencyKind> kind = kind();
        Optional<LocalDate> from = day(Column.VALID_FROM);
        if (row.text(Column.VALID_FROM).isEmpty()) {
            fault(Column.VALID_FROM, "day-missing");
        }
        Optional<LocalDate> to = day(Column.VALID_TO);
        if (from.isPresent() && to.filter(last -> last.isBefore(from.get())).isPresent()) {
            fault(
                    Column.VALID_TO,
                    "period-reversed",
                    from.get().toString(),
                    to.get().toString());
        }
        List<String> successors = list(Column.SUCCESSORS);
        if (!successors.isEmpty() && to.isEmpty()) {
            fault(Column.SUCCESSORS, "successors-without-end");
        }
        boolean confirmed = confirmed();
        String law = bounded(Column.LEGAL_BASIS, LONGEST_BASIS);
        Optional<String> note = Optional.of(bounded(Column.NOTE, LONGEST_NOTE)).filter(text -> !text.isEmpty());
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ImportedRow(
                row.number(),
                key,
                codes,
                name,
                kind.orElseThrow(),
                Optional.of(row.text(Column.PARENT)).filter(text -> !text.isEmpty()),
                from.orElseThrow(),
                to,
                successors,
                law.isEmpty() ? basis : law,
                confirmed,
                note));
    }

    private List<String> codes() {
        List<String> codes = Stream.concat(Stream.of(row.text(Column.CODE)), list(Column.OTHER_CODES).stream())
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        codes.stream()
                .filter(code -> AgencyCode.parse(code).isEmpty())
                .forEach(code -> fault(
                        code.equals(row.text(Column.CODE)) ? Column.CODE : Column.OTHER_CODES, "code-form", code));
        return codes;
    }

    private Optional<AgencyKind> kind() {
        String text = row.text(Column.KIND);
        Optional<AgencyKind> kind = Arrays.stream(AgencyKind.values())
                .filter(each -> each.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .or(() -> Optional.ofNullable(VIETNAMESE_KINDS.get(Folding.fold(text))));
        if (kind.isEmpty()) {
            fault(
                    Column.KIND,
                    "unknown-value",
                    Arrays.stream(AgencyKind.values()).map(Enum::name).collect(Collectors.joining(", ")));
        }
        return kind;
    }

    private boolean confirmed() {
        String text = Folding.fold(row.text(Column.CONFIRMED));
        return switch (text) {
            case "", "true", "1", "co", "roi", "x", "yes" -> true;
            case "false", "0", "khong", "chua", "no" -> false;
            default -> {
                fault(Column.CONFIRMED, "flag-format");
                yield false;
            }
        };
    }

    private Optional<LocalDate> day(Column column) {
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
            fault(column, "day-form", text.length() > 40 ? text.substring(0, 40) + "…" : text);
            return Optional.empty();
        }
    }

    private List<String> list(Column column) {
        return Arrays.stream(row.text(column).split("[;\\n]"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private String bounded(Column column, int most) {
        String text = row.text(column);
        if (text.length() > most) {
            fault(column, "too-long", most);
        }
        return text;
    }

    private void fault(Column column, String code, Object... args) {
        faults.add(Fault.of("/" + column.header(), code, args));
    }
}
