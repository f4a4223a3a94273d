// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.sen.identity.api.RoleGrant;

/** A role of a person, for a term. One that has begun is never deleted, only ended: who held what stays known. */
@Entity
@Table(name = "account_grant")
public class AccountGrant {

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    private String role;

    private UUID agency;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    /** Empty: given here; else the provider of sign-in whose claims say so. */
    private String source;

    @Column(name = "given_by")
    private String givenBy;

    @Column(name = "given_at")
    private Instant givenAt;

    protected AccountGrant() {}

    AccountGrant(UUID accountId, GrantRecord wanted, Instant givenAt) {
        this.id = wanted.id();
        this.accountId = accountId;
        this.role = wanted.grant().role();
        this.agency = wanted.grant().agency().orElse(null);
        this.validFrom = wanted.validFrom();
        this.validTo = wanted.validTo().orElse(null);
        this.source = wanted.source();
        this.givenBy = wanted.givenBy();
        this.givenAt = givenAt;
    }

    UUID accountId() {
        return accountId;
    }

    /** @param last day on which the role is held */
    void endOn(LocalDate last) {
        validTo = last;
    }

    GrantRecord toRecord() {
        return new GrantRecord(
                id,
                new RoleGrant(role, Optional.ofNullable(agency)),
                validFrom,
                Optional.ofNullable(validTo),
                source,
                givenBy);
    }
}
