// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Carries a person's permission through the browser to the client, once. Its id is the hash of what was handed out. */
@Entity
@Table(name = "authorization_code")
public class AuthorizationCode {

    @Id
    private String id;

    @Column(name = "family_id")
    private UUID familyId;

    @Column(name = "redirect_uri")
    private String redirectUri;

    private String challenge;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private boolean used;

    protected AuthorizationCode() {}

    public AuthorizationCode(String id, UUID familyId, String redirectUri, String challenge, Instant expiresAt) {
        this.id = id;
        this.familyId = familyId;
        this.redirectUri = redirectUri;
        this.challenge = challenge;
        this.expiresAt = expiresAt;
    }

    public UUID familyId() {
        return familyId;
    }

    public String redirectUri() {
        return redirectUri;
    }

    public String challenge() {
        return challenge;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public boolean used() {
        return used;
    }
}
