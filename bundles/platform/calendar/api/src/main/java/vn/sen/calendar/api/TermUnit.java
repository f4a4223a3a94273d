// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.api;

/** What a time limit is counted in. */
public enum TermUnit {

    /** {@code ngày làm việc}: eight working hours; halves are allowed. */
    WORKING_DAY,

    /** {@code ngày}: days of rest count, but a term never ends on one. Whole days only. */
    DAY,

    /** {@code giờ làm việc}: hours in which the agency works; halves are allowed. */
    WORKING_HOUR,

    /** {@code trong ngày}: by the close of the day, or of the next working day when accepted late. */
    SAME_DAY
}
