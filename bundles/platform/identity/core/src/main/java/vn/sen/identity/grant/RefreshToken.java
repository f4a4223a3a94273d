// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Gets one new access token and its own successor. A used one is kept, so that using it again is noticed. */
@Entity
@Table(name = "refresh_token")
public class RefreshToken {

    @Id
    private String id;

    @Column(name = "family_id")
    private UUID familyId;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private boolean used;

    protected RefreshToken() {}

    public RefreshToken(String id, UUID familyId, Instant expiresAt) {
        this.id = id;
        this.familyId = familyId;
        this.expiresAt = expiresAt;
    }

    public UUID familyId() {
        return familyId;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public boolean used() {
        return used;
    }
}
