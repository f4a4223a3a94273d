// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.settings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A JSON value and the line on which it begins.
 *
 * @param value {@code String}, {@code BigDecimal}, {@code Boolean}, {@code List<LocatedValue>} or
 *     {@code Map<String, LocatedValue>}; {@link #NOTHING} for {@code null}
 */
public record LocatedValue(Object value, long line) {

    static final Object NOTHING = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    /** As it stood in the file, more or less. */
    public String display() {
        if (value instanceof String text) {
            return '"' + text + '"';
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(one -> ((LocatedValue) one).display()).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?>) {
            return "{…}";
        }
        return value.toString();
    }
}
