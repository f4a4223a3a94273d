// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.retention;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.sen.audit.api.Actor;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.Change;
import vn.sen.audit.api.RetentionClass;
import vn.sen.audit.entry.ChangesText;
import vn.sen.audit.entry.StoredEntry;

/**
 * The act of removing contents whose time is over, as the chain tells of it. Such entries are never purged themselves.
 *
 * @param retention name of the class
 * @param before entries that happened before this moment lost their content
 * @param count how many
 */
public record PurgeAct(String retention, Instant before, long count) {

    public static final String ACTION = "audit.purge";

    /** The entry that tells of it. */
    AuditEntry entry(String legalBasis) {
        return AuditEntry.act(ACTION)
                .by(Actor.system("audit"))
                .retention(RetentionClass.SYSTEM)
                .on("audit.retention", retention)
                .with("before", before)
                .with("count", count)
                .because(legalBasis)
                .build();
    }

    /** The act that an entry tells of. */
    public static Optional<PurgeAct> in(StoredEntry entry) {
        if (!entry.action().equals(ACTION)
                || entry.objectId().isEmpty()
                || entry.changes().isEmpty()) {
            return Optional.empty();
        }
        try {
            List<Change> changes = ChangesText.read(entry.changes().get());
            return Optional.of(new PurgeAct(
                    entry.objectId().get(),
                    Instant.parse(after(changes, "before")),
                    Long.parseLong(after(changes, "count"))));
        } catch (DateTimeException | NumberFormatException notOurs) {
            return Optional.empty();
        }
    }

    private static String after(List<Change> changes, String field) {
        return changes.stream()
                .filter(change -> change.field().equals(field))
                .findFirst()
                .flatMap(Change::after)
                .orElse("");
    }
}
