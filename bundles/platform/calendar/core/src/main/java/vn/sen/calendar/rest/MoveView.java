// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import vn.sen.calendar.recount.Move;
import vn.sen.web.api.Today;

/** A clock whose due moment a change has moved, as clients see it. */
@Schema(name = "ClockMove")
record MoveView(
        @Schema(description = "Kind of record, as intake.dossier")
        String type,

        @Schema(description = "What the record is called, as the code of a dossier")
        String id,

        OffsetDateTime before,
        OffsetDateTime after,
        OffsetDateTime movedAt) {

    static MoveView of(Move move) {
        return new MoveView(
                move.subject().type(),
                move.subject().id(),
                Today.local(move.before()),
                Today.local(move.after()),
                Today.local(move.movedAt()));
    }
}
