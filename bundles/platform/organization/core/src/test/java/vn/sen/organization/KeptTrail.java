// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.AuditTrail;

/** Keeps what is recorded; refuses a record outside a transaction. */
public final class KeptTrail implements AuditTrail {

    public final List<AuditEntry> entries = new ArrayList<>();

    @Override
    public synchronized UUID record(EntityManager entities, AuditEntry entry) {
        if (!entities.getTransaction().isActive()) {
            throw new IllegalStateException("No transaction is under way");
        }
        return record(entry);
    }

    @Override
    public synchronized UUID record(AuditEntry entry) {
        entries.add(entry);
        return UUID.randomUUID();
    }
}
