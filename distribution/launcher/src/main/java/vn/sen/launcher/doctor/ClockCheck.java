// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.doctor;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** Whether the clock can be right, and shows the hours of Viet Nam: every time limit is counted by it. */
record ClockCheck(Clock clock) implements Check {

    /** When this check was written; no true clock shows less. */
    private static final Instant EARLIEST = Instant.parse("2026-11-01T00:00:00Z");

    private static final ZoneOffset VIET_NAM = ZoneOffset.ofHours(7);

    @Override
    public List<Finding> examine() {
        Instant now = clock.instant();
        ZoneId zone = clock.getZone();
        if (now.isBefore(EARLIEST)) {
            return List.of(Finding.fault("doctor.clock.past", now.atZone(zone).toString()));
        }
        if (!zone.getRules().getOffset(now).equals(VIET_NAM)) {
            return List.of(Finding.warning("doctor.clock.zone", zone.getId()));
        }
        return List.of(Finding.fine("doctor.clock.fine", now.atZone(zone).toString()));
    }
}
