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

    /** Most characters of the subject of an actor; the columns of a sealed entry are as long. */
    public static final int MOST_SUBJECT = 200;

    /** Most characters of a name, and of the id of what was acted on. */
    public static final int MOST_NAME = 300;

    /** Most characters of the other short texts. */
    public static final int MOST_CODE = 100;

    /** Most characters of a reason. */
    public static final int MOST_REASON = 1_000;

    private static final int BITS_BELOW_TIME = 16;

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

    /** The moment that an id says, so that a span of time is a span of ids. */
    public static Instant momentOf(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> BITS_BELOW_TIME);
    }
}
