// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.search;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.sen.audit.entry.PackedEntry;
import vn.sen.audit.entry.ServerCode;
import vn.sen.audit.entry.StoredEntry;

/**
 * An entry as it stands in the record.
 *
 * @param entry empty when its content is purged
 * @param place empty while it is not sealed
 */
public record FoundEntry(
        UUID id,
        Instant happenedAt,
        String retention,
        Optional<StoredEntry> entry,
        ServerCode.Made code,
        Optional<Place> place) {

    static FoundEntry waiting(PackedEntry waiting) {
        StoredEntry entry = waiting.entry();
        return new FoundEntry(
                entry.id(),
                entry.happenedAt(),
                entry.retention(),
                Optional.of(entry),
                waiting.code(),
                Optional.empty());
    }

    /** How far the chain has come with an entry. */
    public enum State {
        UNSEALED,
        SEALED,
        PURGED
    }

    /**
     * Where an entry stands in the chain.
     *
     * @param previousHash of the record before
     * @param purge when and by which rule the content was removed, if it was
     */
    public record Place(
            long position,
            byte[] contentHash,
            byte[] previousHash,
            byte[] hash,
            Instant sealedAt,
            Optional<Purge> purge) {}

    /** Why a content is gone. */
    public record Purge(Instant at, String by) {}

    public State state() {
        if (place.isEmpty()) {
            return State.UNSEALED;
        }
        return entry.isEmpty() ? State.PURGED : State.SEALED;
    }
}
