// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.book;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A change of a calendar.
 *
 * @param subject the date of a day or the number of a year; empty for others
 * @param before what was entered before, as {@link EnteredValues} writes it; empty for nothing
 * @param undoes the change that it takes back
 * @param job which counts the clocks anew
 * @param checked running clocks counted anew so far
 * @param moved those of them with another due moment
 * @param refused those that could not be counted, as when their term leaves the calendar
 * @param countedAt when all were counted; empty until then
 */
public record CalendarChange(
        UUID id,
        ChangeKind kind,
        Scope scope,
        String subject,
        Optional<String> before,
        Optional<String> after,
        String reason,
        String author,
        Instant changedAt,
        Optional<UUID> undoes,
        Optional<UUID> job,
        long checked,
        long moved,
        long refused,
        Optional<Instant> countedAt) {}
