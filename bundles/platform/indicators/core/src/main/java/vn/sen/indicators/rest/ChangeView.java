// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import vn.sen.indicators.computing.Cause;
import vn.sen.indicators.reading.FigureHistory;
import vn.sen.web.api.Today;

/**
 * What a figure was before it changed.
 *
 * @param from since when it was that
 * @param to when it changed
 * @param cause what had it computed anew
 */
@Schema(name = "FigureChange")
public record ChangeView(
        String month,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<UUID> agency,
        int version,
        BigDecimal numerator,
        BigDecimal denominator,
        long excluded,
        OffsetDateTime from,
        OffsetDateTime to,
        Cause cause) {

    public static ChangeView of(FigureHistory.Stretch stretch) {
        return new ChangeView(
                stretch.month().toString(),
                stretch.agency(),
                stretch.version(),
                stretch.amounts().numerator(),
                stretch.amounts().denominator(),
                stretch.amounts().excluded(),
                Today.local(stretch.from()),
                Today.local(stretch.to()),
                stretch.endedBy());
    }
}
