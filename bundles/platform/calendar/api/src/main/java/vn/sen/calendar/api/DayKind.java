// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.api;

/** What a day is to those who work; Bộ luật Lao động 45/2019/QH14, articles 111 and 112. */
public enum DayKind {

    /** A day of the weekly pattern on which the agency works. */
    WORKING(true),

    /** {@code ngày nghỉ hằng tuần}. */
    WEEKLY_REST(false),

    /** {@code ngày nghỉ lễ, tết}. */
    HOLIDAY(false),

    /** {@code ngày nghỉ bù}: off because a holiday fell on a day of weekly rest. */
    SUBSTITUTE(false),

    /** {@code ngày nghỉ hoán đổi}: off, and worked on another day instead. */
    SWAPPED_OFF(false),

    /** {@code ngày làm bù}: a day of weekly rest that is worked instead of another day. */
    WORKED(true),

    /** The agency is closed for a reason of its own, as a storm. */
    CLOSED(false);

    private final boolean working;

    DayKind(boolean working) {
        this.working = working;
    }

    /** Whether terms count the day. */
    public boolean working() {
        return working;
    }
}
