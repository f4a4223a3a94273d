// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.entry;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * An act as it is stored and sealed, word for word.
 *
 * @param happenedAt to the millisecond, as the id says too
 * @param changes a JSON array of {@code {"field", "before", "after"}}
 */
public record StoredEntry(
        UUID id,
        Instant happenedAt,
        String action,
        String outcome,
        String retention,
        String actor,
        String actorName,
        String actorKind,
        Optional<String> address,
        Optional<String> request,
        Optional<String> agency,
        Optional<String> objectType,
        Optional<String> objectId,
        Optional<String> changes,
        Optional<String> reason) {

    public StoredEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(happenedAt, "happenedAt");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(retention, "retention");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(actorName, "actorName");
        Objects.requireNonNull(actorKind, "actorKind");
    }
}
