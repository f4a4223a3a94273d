// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.recount;

import java.time.Instant;
import java.util.UUID;
import vn.sen.calendar.api.ClockSubject;

/** A clock whose due moment was moved. */
public record Move(UUID id, ClockSubject subject, Instant before, Instant after, Instant movedAt) {}
