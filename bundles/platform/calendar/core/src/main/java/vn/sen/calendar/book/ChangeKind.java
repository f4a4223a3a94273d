// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.book;

/** What changed a calendar. */
public enum ChangeKind {
    /** Somebody entered a day or took it back. */
    DAY,
    /** Somebody entered the hours of the week or took them back. */
    HOURS,
    /** Somebody called the days of a year complete or took that back. */
    YEAR,
    /** Another edition of the files of the law. */
    LAW,
    /** The nightly look found clocks that no other change had moved, as when an agency comes under another one. */
    CHECK;

    /** Whether people can take it back. */
    public boolean undoable() {
        return this == DAY || this == HOURS || this == YEAR;
    }
}
