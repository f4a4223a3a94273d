// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.factor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The secret that a person's authenticator application shares with this server. */
@Entity
@Table(name = "second_factor")
public class SecondFactor {

    @Id
    @Column(name = "account_id")
    private UUID accountId;

    private String secret;

    private boolean confirmed;

    @Column(name = "last_step")
    private long lastStep;

    @Column(name = "created_at")
    private Instant createdAt;

    protected SecondFactor() {}

    SecondFactor(UUID accountId, String secret, Instant createdAt) {
        this.accountId = accountId;
        this.secret = secret;
        this.lastStep = 0;
        this.createdAt = createdAt;
    }

    /** As {@link FactorSecrets} wrote it. */
    String secret() {
        return secret;
    }

    /** True once the person has shown that the application makes the right codes. */
    boolean confirmed() {
        return confirmed;
    }

    void confirm() {
        confirmed = true;
    }

    /** The newest step whose code was used. */
    long lastStep() {
        return lastStep;
    }

    Instant createdAt() {
        return createdAt;
    }

    void replaceSecret(String fresh, Instant moment) {
        secret = fresh;
        createdAt = moment;
    }
}
