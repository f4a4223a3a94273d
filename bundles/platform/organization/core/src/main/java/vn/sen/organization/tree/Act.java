// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.tree;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A decision that changes agencies, as it was recorded. It is never deleted; one that was recorded by mistake is
 * annulled, and counts no more.
 *
 * @param number in the order of recording; among acts of one day the earlier number happens first
 * @param effective first day on which it holds
 * @param legalBasis the document it rests on
 * @param recordedBy subject of the author
 */
public record Act(
        UUID id,
        long number,
        LocalDate effective,
        String legalBasis,
        List<Change> changes,
        Instant recordedAt,
        String recordedBy,
        Optional<Annulment> annulment) {

    /** Why an act counts no more. */
    public record Annulment(Instant at, String by, String reason) {}

    public Act {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(effective, "effective");
        Objects.requireNonNull(legalBasis, "legalBasis");
        changes = List.copyOf(changes);
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(recordedBy, "recordedBy");
        Objects.requireNonNull(annulment, "annulment");
    }

    public Act annulled(Annulment why) {
        return new Act(id, number, effective, legalBasis, changes, recordedAt, recordedBy, Optional.of(why));
    }
}
