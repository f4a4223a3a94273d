// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.proof;

import java.util.Optional;
import java.util.UUID;

/**
 * A record that is not as it was sealed.
 *
 * @param position of the record in the chain; of the first missing one when records are missing; empty for an entry not
 *     sealed yet
 * @param id of the entry, if there is one
 */
public record Fault(Kind kind, Optional<Long> position, Optional<UUID> id) {

    /** What is wrong. */
    public enum Kind {
        /** Records are missing here. */
        RECORD_MISSING,
        /** What the record tells is not what was sealed. */
        CONTENT_CHANGED,
        /** The entry does not carry the mark of a server of this province: it was changed before sealing, or made up. */
        NOT_BY_SERVER,
        /** The record does not follow from the one before it. */
        CHAIN_BROKEN,
        /** The record was not sealed by a server of this province. */
        SEAL_WRONG,
        /** The chain ends before its end. */
        END_MISSING,
        /** There are records behind the end of the chain. */
        BEYOND_END,
        /** The record is not the one that the head of a day, or this server's anchor, names. */
        HEAD_DIFFERS,
        /** The content is gone without a purge that would have removed it. */
        PURGE_UNEXPLAINED,
        /** An entry was committed and is gone without having been sealed; a record of the chain may tell so. */
        ENTRY_LOST
    }

    public static Fault at(Kind kind, SealedRecord record) {
        return new Fault(
                kind, Optional.of(record.position()), Optional.of(record.parts().id()));
    }

    static Fault at(Kind kind, long position) {
        return new Fault(kind, Optional.of(position), Optional.empty());
    }
}
