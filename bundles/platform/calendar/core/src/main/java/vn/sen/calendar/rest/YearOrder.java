// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import vn.sen.web.api.Fault;

/** Whether all days of a year have been entered. */
public record YearOrder(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) boolean complete,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Why; kept in the record of acts")
        String reason) {

    public List<Fault> faults() {
        return reason == null || reason.isBlank()
                ? List.of(Fault.of("/reason", "required-field", "reason"))
                : List.of();
    }
}
