// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.rest;

import io.swagger.v3.oas.annotations.media.Schema;

/** Why a change is taken back. */
record UndoOrder(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Why; kept in the record of acts")
        String reason) {}
