// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.api;

import java.util.Objects;

/**
 * One thing that is wrong with an order.
 *
 * @param field the field, list, or {@code list/row/column}
 */
public record FormFault(String field, Problem problem) {

    public FormFault {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(problem, "problem");
    }

    /** What it is. */
    public enum Problem {
        /** The form needs it. */
        MISSING,
        /** The form knows no such thing. */
        UNKNOWN,
        /** More than 4,000 characters, or more than 1,000 rows. */
        TOO_LONG,
        /** It has characters that cannot be printed. */
        UNPRINTABLE
    }
}
