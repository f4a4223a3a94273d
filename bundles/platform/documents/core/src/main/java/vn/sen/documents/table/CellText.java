// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.table;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How the values of a table are written. */
final class CellText {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private CellText() {}

    /** The value itself, or what is in an {@link Optional}. */
    static Optional<Object> value(Object cell) {
        if (cell instanceof Optional<?> optional) {
            return optional.map(Object.class::cast);
        }
        return Optional.of(cell);
    }

    static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.SECONDS), VIETNAM);
    }

    /** As text, for a format that has nothing else. */
    static String plain(Object value) {
        if (value instanceof CharSequence text) {
            return defused(text.toString());
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Instant moment) {
            return MOMENT.format(local(moment));
        }
        if (value instanceof Number || value instanceof LocalDate || value instanceof Boolean) {
            return value.toString();
        }
        throw unknown(value);
    }

    /** A text that begins like a formula would be run by the program that opens the file. */
    static String defused(String text) {
        String begin = text.stripLeading();
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                || !begin.isEmpty() && FORMULA_STARTS.indexOf(begin.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }

    static IllegalArgumentException unknown(Object value) {
        return new IllegalArgumentException(
                "A cell holds no " + value.getClass().getName());
    }
}
