// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.rest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sen.organization.tree.Act;
import vn.sen.organization.tree.Change;
import vn.sen.web.api.Today;

/**
 * An act as the API answers it.
 *
 * @param annulled present when it counts no more
 */
public record ActView(
        UUID id,
        long number,
        LocalDate effective,
        String legalBasis,
        List<Change> changes,
        OffsetDateTime recordedAt,
        String recordedBy,
        Optional<AnnulmentView> annulled) {

    /** When, by whom and why it was annulled. */
    public record AnnulmentView(OffsetDateTime at, String by, String reason) {}

    static ActView of(Act act) {
        return new ActView(
                act.id(),
                act.number(),
                act.effective(),
                act.legalBasis(),
                act.changes(),
                Today.local(act.recordedAt()),
                act.recordedBy(),
                act.annulment().map(why -> new AnnulmentView(Today.local(why.at()), why.by(), why.reason())));
    }
}
