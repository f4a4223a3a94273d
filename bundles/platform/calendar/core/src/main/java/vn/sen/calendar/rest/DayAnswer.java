// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Optional;
import vn.sen.calendar.api.DayKind;

/** What a date is now. */
@Schema(name = "CalendarDate")
record DayAnswer(
        LocalDate date,
        DayKind kind,

        @Schema(description = "What makes it differ from the weekly pattern")
        Optional<DayView> day) {}
