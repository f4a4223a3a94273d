// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A signed-in browser. Its id is the hash of the cookie's value, which only the browser holds. */
@Entity
@Table(name = "sign_in_session")
public class SignInSession {

    @Id
    private String id;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    protected SignInSession() {}

    public SignInSession(String id, UUID accountId, Instant createdAt) {
        this.id = id;
        this.accountId = accountId;
        this.createdAt = createdAt;
        this.seenAt = createdAt;
    }

    public UUID accountId() {
        return accountId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant seenAt() {
        return seenAt;
    }

    public void seen(Instant moment) {
        seenAt = moment;
    }
}
