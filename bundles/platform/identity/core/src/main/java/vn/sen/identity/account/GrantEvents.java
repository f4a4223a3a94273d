// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.sen.audit.api.AuditEntry;
import vn.sen.identity.event.SecurityEvents;

/** Gives and ends roles, each with its record, inside a transaction of the caller. */
final class GrantEvents {

    private GrantEvents() {}

    static void give(EntityManager em, SecurityEvents events, Account account, GrantRecord grant, Instant now) {
        em.persist(new AccountGrant(account.id(), grant, now));
        events.record(
                em,
                about("identity.grant-give", account, grant)
                        .with("validFrom", grant.validFrom())
                        .with("validTo", grant.validTo())
                        .build());
    }

    /** A role that has not begun by its new last day leaves nothing behind but this record. */
    static void end(EntityManager em, SecurityEvents events, Account account, AccountGrant row, LocalDate last) {
        GrantRecord before = row.toRecord();
        if (last.isBefore(before.validFrom())) {
            em.remove(row);
        } else {
            row.endOn(last);
        }
        events.record(
                em,
                about("identity.grant-end", account, before)
                        .changed("validTo", before.validTo(), Optional.of(last))
                        .build());
    }

    private static AuditEntry.Builder about(String action, Account account, GrantRecord grant) {
        return SecurityEvents.about(action, account.name())
                .agencies(grant.grant().agency().stream().toList())
                .with("role", grant.role())
                .with("agency", grant.grant().agency());
    }
}
