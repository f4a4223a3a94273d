// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.AuditTrail;

/** A record of acts in memory. */
public final class KeptActs implements AuditTrail {

    private final List<AuditEntry> acts = new CopyOnWriteArrayList<>();

    public List<AuditEntry> acts() {
        return acts;
    }

    @Override
    public UUID record(EntityManager entities, AuditEntry entry) {
        if (!entities.getTransaction().isActive()) {
            throw new IllegalStateException("no transaction");
        }
        return record(entry);
    }

    @Override
    public UUID record(AuditEntry entry) {
        acts.add(entry);
        return new UUID(0, acts.size());
    }
}
