// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.api;

import static vn.sen.calendar.api.ClockEntryKind.EXTEND;
import static vn.sen.calendar.api.ClockEntryKind.HAND_OVER;
import static vn.sen.calendar.api.ClockEntryKind.RESTART;
import static vn.sen.calendar.api.ClockEntryKind.RESUME;
import static vn.sen.calendar.api.ClockEntryKind.START;
import static vn.sen.calendar.api.ClockEntryKind.STOP;
import static vn.sen.calendar.api.ClockEntryKind.SUSPEND;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a clock does at a moment. */
public enum ClockState {
    NOT_STARTED(EnumSet.of(START)),
    RUNNING(EnumSet.of(SUSPEND, RESTART, EXTEND, HAND_OVER, STOP)),
    SUSPENDED(EnumSet.of(RESUME, RESTART, HAND_OVER, STOP)),
    STOPPED(EnumSet.noneOf(ClockEntryKind.class));

    private final Set<ClockEntryKind> allowed;

    ClockState(Set<ClockEntryKind> allowed) {
        this.allowed = Collections.unmodifiableSet(allowed);
    }

    /** What may be entered next. */
    public Set<ClockEntryKind> allowed() {
        return allowed;
    }

    ClockState after(ClockEntryKind kind) {
        return switch (kind) {
            case START, RESUME, RESTART -> RUNNING;
            case SUSPEND -> SUSPENDED;
            case STOP -> STOPPED;
            case EXTEND, HAND_OVER -> this;
        };
    }
}
