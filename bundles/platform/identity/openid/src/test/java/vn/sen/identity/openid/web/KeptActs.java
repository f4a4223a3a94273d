// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid.web;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.AuditTrail;

/** Keeps what was recorded for the test to look at. */
final class KeptActs implements AuditTrail {

    private final List<AuditEntry> acts = new ArrayList<>();

    /** Action, outcome and reason of each. */
    List<String> lines() {
        return acts.stream()
                .map(act ->
                        act.action() + " " + act.outcome() + " " + act.reason().orElse("-"))
                .toList();
    }

    @Override
    public UUID record(EntityManager entities, AuditEntry entry) {
        return record(entry);
    }

    @Override
    public UUID record(AuditEntry entry) {
        acts.add(entry);
        return new UUID(0, acts.size());
    }
}
