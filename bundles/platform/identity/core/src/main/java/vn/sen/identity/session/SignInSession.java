// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A signed-in browser. Its id is the hash of the cookie's value, which only the browser holds. */
@Entity
@Table(name = "sign_in_session")
public class SignInSession {

    @Id
    private String id;

    @Column(name = "account_id")
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Column(name = "second_factor")
    private boolean secondFactor;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    private String address;

    @Column(name = "user_agent")
    private String userAgent;

    private String provider;

    @Column(name = "provider_session")
    private String providerSession;

    @Column(name = "sign_out_hint")
    private String signOutHint;

    protected SignInSession() {}

    SignInSession(String id, UUID accountId, NewSession wanted, Instant createdAt) {
        this.id = id;
        this.accountId = accountId;
        this.stage = wanted.stage();
        this.secondFactor = wanted.secondFactor();
        this.createdAt = createdAt;
        this.seenAt = createdAt;
        this.confirmedAt = createdAt;
        this.address = wanted.origin().address();
        this.userAgent = wanted.origin().userAgent();
        this.provider = wanted.provider().provider();
        this.providerSession = wanted.provider().id();
        this.signOutHint = wanted.provider().signOutHint();
    }

    /** The same session under a new value of its cookie, the person having just shown who it is. */
    SignInSession renewed(String fresh, Instant now) {
        NewSession same = new NewSession(stage, secondFactor, new Origin(address, userAgent), provider());
        SignInSession next = new SignInSession(fresh, accountId, same, createdAt);
        next.seenAt = now;
        next.confirmedAt = now;
        return next;
    }

    String id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    Stage stage() {
        return stage;
    }

    boolean secondFactor() {
        return secondFactor;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant seenAt() {
        return seenAt;
    }

    void seen(Instant moment) {
        seenAt = moment;
    }

    /** When the person last showed password or code; sessions of the first version did so at their beginning. */
    Instant confirmedAt() {
        return Optional.ofNullable(confirmedAt).orElse(createdAt);
    }

    ProviderSession provider() {
        return new ProviderSession(provider, providerSession, signOutHint);
    }

    SessionRecord toRecord() {
        return new SessionRecord(id, createdAt, seenAt, address, userAgent, provider);
    }
}
