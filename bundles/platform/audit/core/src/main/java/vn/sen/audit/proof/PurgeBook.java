// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.proof;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sen.audit.entry.StoredEntry;
import vn.sen.audit.retention.PurgeAct;

/** Compares the records whose content is gone with the purges that the chain tells of; one moment for each class. */
final class PurgeBook {

    private final Map<String, SealedRecord> youngestPurged = new HashMap<>();
    private final Map<String, Instant> purgedBefore = new HashMap<>();
    private long purged;

    void look(SealedRecord record) {
        if (record.entry().isEmpty()) {
            purged++;
            youngestPurged.merge(record.parts().retention(), record, PurgeBook::younger);
        }
        record.entry().ifPresent(this::look);
    }

    void look(StoredEntry entry) {
        PurgeAct.in(entry).ifPresent(act -> purgedBefore.merge(act.retention(), act.before(), PurgeBook::later));
    }

    long purged() {
        return purged;
    }

    Stream<Fault> unexplained() {
        return youngestPurged.entrySet().stream()
                .filter(found -> Optional.ofNullable(purgedBefore.get(found.getKey()))
                        .filter(before -> found.getValue().parts().happenedAt().isBefore(before))
                        .isEmpty())
                .map(found -> Fault.at(Fault.Kind.PURGE_UNEXPLAINED, found.getValue()));
    }

    private static SealedRecord younger(SealedRecord one, SealedRecord other) {
        return one.parts().happenedAt().isBefore(other.parts().happenedAt()) ? other : one;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
