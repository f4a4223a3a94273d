// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.sen.documents.api.TableColumn;

/** Makes values of cells as people write them. */
final class CellReader {

    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter VIETNAMESE =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}([ .\\u00a0]\\d{3})+");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,30}([.,]\\d{1,20})?");
    private static final Set<String> YES = Set.of("x", "có", "co", "yes", "true", "1", "đúng");
    private static final Set<String> NO = Set.of("không", "khong", "no", "false", "0", "sai");

    private CellReader() {}

    /** @return empty when the cell does not hold what its column wants */
    static Optional<Object> read(RawCell cell, TableColumn column) {
        return switch (column.kind()) {
            case TEXT -> Optional.of(cell.text());
            case INTEGER -> whole(cell).map(Object.class::cast);
            case DECIMAL -> decimal(cell).map(Object.class::cast);
            case DATE -> day(cell).map(Object.class::cast);
            case FLAG -> flag(cell.text()).map(Object.class::cast);
        };
    }

    private static Optional<Long> whole(RawCell cell) {
        if (cell.number().isPresent()) {
            return cell.number()
                    .filter(number -> number.stripTrailingZeros().scale() <= 0
                            && WHOLE.matcher(number.toBigInteger().toString()).matches())
                    .map(BigDecimal::longValue);
        }
        String digits =
                GROUPED.matcher(cell.text()).matches() ? cell.text().replaceAll("[ .\\u00a0]", "") : cell.text();
        return Optional.of(digits).filter(text -> WHOLE.matcher(text).matches()).map(Long::valueOf);
    }

    private static Optional<BigDecimal> decimal(RawCell cell) {
        return cell.number()
                .or(() -> Optional.of(cell.text())
                        .filter(text -> DECIMAL.matcher(text).matches())
                        .map(text -> new BigDecimal(text.replace(',', '.'))));
    }

    private static Optional<LocalDate> day(RawCell cell) {
        if (cell.day().isPresent()) {
            return cell.day();
        }
        return parsed(cell.text(), ISO).or(() -> parsed(cell.text(), VIETNAMESE));
    }

    private static Optional<LocalDate> parsed(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeException notThisWay) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> flag(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (YES.contains(lower)) {
            return Optional.of(true);
        }
        return NO.contains(lower) ? Optional.of(false) : Optional.empty();
    }
}
