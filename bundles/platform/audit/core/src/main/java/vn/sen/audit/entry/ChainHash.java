// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.entry;

import java.time.Instant;
import java.util.UUID;

/** The hashes of the chain, SHA-256 each. Changing one of them makes every chain that stands unverifiable. */
public final class ChainHash {

    private static final byte[] BEFORE_THE_FIRST = new byte[32];

    private ChainHash() {}

    /** What the first record follows. */
    public static byte[] beforeTheFirst() {
        return BEFORE_THE_FIRST.clone();
    }

    /** Of everything an act tells. */
    public static byte[] content(StoredEntry entry) {
        return new Canonical("sen-audit-entry/1")
                .id(entry.id())
                .moment(entry.happenedAt())
                .text(entry.action())
                .text(entry.outcome())
                .text(entry.retention())
                .text(entry.actor())
                .text(entry.actorName())
                .text(entry.actorKind())
                .text(entry.address())
                .text(entry.request())
                .text(entry.agency())
                .text(entry.objectType())
                .text(entry.objectId())
                .text(entry.changes())
                .text(entry.reason())
                .sha256();
    }

    /**
     * Of a record in its place: what stays when the content is purged, and everything before it.
     *
     * @param previous hash of the record before
     */
    public static byte[] link(byte[] previous, long position, Sealable record) {
        return new Canonical("sen-audit-link/1")
                .raw(previous)
                .count(position)
                .id(record.id())
                .moment(record.happenedAt())
                .text(record.retention())
                .raw(record.contentHash())
                .text(record.keyId())
                .raw(record.code())
                .sha256();
    }

    /**
     * What of a record the chain needs.
     *
     * @param keyId of the key of {@code code}
     * @param code the writing server's HMAC of the content's hash
     */
    public record Sealable(
            UUID id, Instant happenedAt, String retention, byte[] contentHash, String keyId, byte[] code) {}
}
