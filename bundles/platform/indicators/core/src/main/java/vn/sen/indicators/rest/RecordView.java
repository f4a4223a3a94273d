// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.UUID;
import vn.sen.indicators.api.RecordLine;
import vn.sen.indicators.api.Standing;

/** A record behind a value. */
@Schema(name = "IndicatorRecord")
public record RecordView(
        String id,
        String title,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<UUID> agency,
        Standing standing,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> page) {

    public static RecordView of(RecordLine line) {
        return new RecordView(line.id(), line.title(), line.agency(), line.standing(), line.page());
    }
}
