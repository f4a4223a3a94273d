// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.AuditTrail;

/** A record of acts in memory, for the tests of other bundles; refuses one that should be in a transaction and is not. */
public final class KeptActs implements AuditTrail {

    private final List<AuditEntry> acts = new CopyOnWriteArrayList<>();

    public List<AuditEntry> acts() {
        return acts;
    }

    /** Action, outcome and reason of each. */
    public List<String> lines() {
        return acts.stream()
                .map(act ->
                        act.action() + " " + act.outcome() + " " + act.reason().orElse("-"))
                .toList();
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
        acts.add(entry);
        return new UUID(0, acts.size());
    }
}
