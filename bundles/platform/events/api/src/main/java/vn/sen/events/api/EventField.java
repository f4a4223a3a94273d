// SPDX-License-Identifier: Apache-2.0
package vn.sen.events.api;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A field of the data of an event. Data are flat: an event says what happened to which record, and whoever needs more
 * asks the module.
 *
 * @param name as it stands in the JSON
 * @param required whether every event has it
 */
public record EventField(String name, Kind kind, boolean required) {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,49}");

    /** What a value is, in Java when it is published and in JSON when it is told. */
    public enum Kind {
        /** A {@code String}, {@code UUID} or enum value; a JSON string. */
        TEXT,
        /** An {@code Integer} or {@code Long}; a JSON number without a fraction. */
        INTEGER,
        /** A {@code BigDecimal}, {@code Integer} or {@code Long}; a JSON number. */
        DECIMAL,
        /** A {@code Boolean}. */
        BOOLEAN,
        /** A {@code LocalDate}; {@code YYYY-MM-DD}. */
        DATE,
        /** An {@code Instant}; a date-time with the offset of Viet Nam. */
        DATE_TIME,
        /** A {@code List} of {@code String}; a JSON array of strings. */
        TEXTS
    }

    public EventField {
        Objects.requireNonNull(kind, "kind");
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("\"" + name + "\" is no name of a field: write it in camelCase");
        }
    }

    /** A field that every event has. */
    public static EventField of(String name, Kind kind) {
        return new EventField(name, kind, true);
    }

    /** A field that an event may lack. */
    public static EventField optional(String name, Kind kind) {
        return new EventField(name, kind, false);
    }
}
