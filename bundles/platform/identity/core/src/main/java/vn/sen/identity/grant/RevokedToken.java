// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An access token, or every one of a family, that ended before its time. */
@Entity
@Table(name = "revoked_token")
public class RevokedToken {

    @Id
    private String id;

    @Column(name = "until_at")
    private Instant until;

    protected RevokedToken() {}

    public RevokedToken(String id, Instant until) {
        this.id = id;
        this.until = until;
    }
}
