// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.witness;

import java.util.Optional;
import java.util.UUID;
import vn.sen.audit.api.Actor;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.RetentionClass;
import vn.sen.audit.entry.StoredEntry;

/** What the chain tells of an entry that was committed and is gone without having been sealed. */
public final class LostEntry {

    public static final String ACTION = "audit.entry-lost";

    private LostEntry() {}

    static AuditEntry of(NotedEntry lost) {
        return AuditEntry.act(ACTION)
                .by(Actor.system("audit"))
                .retention(RetentionClass.SYSTEM)
                .on("audit.entry", lost.id().toString())
                .with("action", lost.action())
                .build();
    }

    /** The id of the lost entry, if this one tells of one. */
    public static Optional<UUID> in(StoredEntry entry) {
        if (!entry.action().equals(ACTION)) {
            return Optional.empty();
        }
        try {
            return entry.objectId().map(UUID::fromString);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
