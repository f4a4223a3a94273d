// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.event;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.AuditTrail;
import vn.sen.persistence.api.Ids;

/** A trail that keeps its entries in memory. */
public final class RecordedEvents implements AuditTrail {

    private final List<AuditEntry> entries = Collections.synchronizedList(new ArrayList<>());

    public SecurityEvents events() {
        return new SecurityEvents(Optional.of(this));
    }

    @Override
    public UUID record(EntityManager entities, AuditEntry entry) {
        if (!entities.getTransaction().isActive()) {
            throw new IllegalStateException("No transaction is under way");
        }
        return record(entry);
    }

    @Override
    public UUID record(AuditEntry entry) {
        entries.add(entry);
        return Ids.next();
    }

    /** What was recorded, as {@code action outcome}. */
    public List<String> told() {
        return entries.stream()
                .map(entry -> entry.action() + " " + entry.outcome())
                .toList();
    }

    public List<AuditEntry> entries() {
        return List.copyOf(entries);
    }
}
