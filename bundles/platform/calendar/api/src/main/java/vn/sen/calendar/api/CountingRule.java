// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.api;

import java.time.LocalTime;
import java.util.Objects;

/**
 * How regulation in force counts terms; dated data of the province, never code.
 *
 * @param beginning from when working days and hours are counted
 * @param lateAfter who comes after this time of day is treated as if he came at the start of the next working day where
 *     the rule says so; the time itself is not late
 * @param citation the document that says so
 * @param confirmed whether somebody has read it there
 */
public record CountingRule(Beginning beginning, LocalTime lateAfter, String citation, boolean confirmed) {

    /** From when working days and hours are counted. */
    public enum Beginning {

        /** From the moment itself, as provincial software prints it on the receipt: to the hour and minute. */
        MOMENT,

        /** The first day is not counted; a term in working days ends with the close of its last day. */
        NEXT_WORKING_DAY,

        /** From the moment, but from the next working day when it comes late. */
        MOMENT_UNLESS_LATE
    }

    public CountingRule {
        Objects.requireNonNull(beginning, "beginning");
        Objects.requireNonNull(lateAfter, "lateAfter");
        Objects.requireNonNull(citation, "citation");
    }
}
