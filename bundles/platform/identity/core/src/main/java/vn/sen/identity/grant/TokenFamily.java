// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import vn.sen.identity.store.RolesColumn;

/** What a person allowed a client, and with it every token that was ever issued for that. */
@Entity
@Table(name = "token_family")
public class TokenFamily {

    @Id
    private UUID id;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "account_id")
    private UUID accountId;

    @Convert(converter = RolesColumn.class)
    private Set<String> roles;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    private boolean revoked;

    protected TokenFamily() {}

    public TokenFamily(UUID id, String clientId, UUID accountId, Set<String> roles, Instant createdAt, Instant endsAt) {
        this.id = id;
        this.clientId = clientId;
        this.accountId = accountId;
        this.roles = Set.copyOf(roles);
        this.createdAt = createdAt;
        this.endsAt = endsAt;
    }

    public UUID id() {
        return id;
    }

    public String clientId() {
        return clientId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    /** Whether something may still be issued for it. */
    public boolean openAt(Instant moment) {
        return !revoked && moment.isBefore(endsAt);
    }

    public boolean revoked() {
        return revoked;
    }

    public void revoke() {
        revoked = true;
    }

    public Grant toGrant() {
        return new Grant(id, clientId, accountId, roles);
    }
}
