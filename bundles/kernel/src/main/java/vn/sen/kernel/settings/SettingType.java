// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.settings;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Types of an attribute as Metatype names them, each with how a JSON value becomes one. */
enum SettingType {
    STRING(String.class, SettingType::text),
    PASSWORD(String.class, SettingType::text),
    CHARACTER(
            char.class,
            value -> value instanceof String text && text.length() == 1
                    ? Optional.of(text.charAt(0))
                    : Optional.empty()),
    BOOLEAN(boolean.class, value -> value instanceof Boolean ? Optional.of(value) : Optional.empty()),
    BYTE(byte.class, value -> number(value, BigDecimal::byteValueExact)),
    SHORT(short.class, value -> number(value, BigDecimal::shortValueExact)),
    INTEGER(int.class, value -> number(value, BigDecimal::intValueExact)),
    LONG(long.class, value -> number(value, BigDecimal::longValueExact)),
    FLOAT(float.class, value -> number(value, BigDecimal::floatValue)),
    DOUBLE(double.class, value -> number(value, BigDecimal::doubleValue));

    private final Class<?> element;
    private final Function<Object, Optional<Object>> conversion;

    SettingType(Class<?> element, Function<Object, Optional<Object>> conversion) {
        this.element = element;
        this.conversion = conversion;
    }

    /** The value as Configuration Admin stores it; empty when it is of another type. Types are never coerced. */
    Optional<Object> convert(Object json) {
        return conversion.apply(json);
    }

    /** An array of the primitive type where there is one, as Configuration Admin and Metatype want it. */
    Object array(List<Object> values) {
        Object array = Array.newInstance(element, values.size());
        for (int i = 0; i < values.size(); i++) {
            Array.set(array, i, values.get(i));
        }
        return array;
    }

    private static Optional<Object> text(Object value) {
        return value instanceof String ? Optional.of(value) : Optional.empty();
    }

    private static Optional<Object> number(Object value, Function<BigDecimal, Object> exact) {
        if (!(value instanceof BigDecimal number)) {
            return Optional.empty();
        }
        try {
            return Optional.of(exact.apply(number));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }
}
