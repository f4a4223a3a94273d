// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.util.Objects;
import vn.sen.organization.api.OpeningTime;

/** A stretch of opening as the API takes and gives it, with times of the 24-hour clock. */
public record OpeningStretch(
        DayOfWeek day,

        @Schema(example = "07:00", pattern = "([01][0-9]|2[0-3]):[0-5][0-9]")
        String opens,

        @Schema(example = "11:00", pattern = "([01][0-9]|2[0-3]):[0-5][0-9]")
        String closes) {

    public OpeningStretch {
        opens = Objects.requireNonNullElse(opens, "");
        closes = Objects.requireNonNullElse(closes, "");
    }

    public static OpeningStretch of(OpeningTime time) {
        return new OpeningStretch(
                time.day(), time.opens().toString(), time.closes().toString());
    }
}
