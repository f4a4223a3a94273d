// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A key for access tokens that all nodes share. It verifies longer than it signs, so that no token dies early. */
@Entity
@Table(name = "signing_key")
public class SigningKey {

    @Id
    private String id;

    /** A JSON Web Key with its private part, as {@link KeyVault} wrote it. */
    @Column(name = "private_key")
    private String privateKey;

    @Column(name = "signs_from")
    private Instant signsFrom;

    @Column(name = "signs_until")
    private Instant signsUntil;

    @Column(name = "verifies_until")
    private Instant verifiesUntil;

    protected SigningKey() {}

    public SigningKey(String id, String privateKey, Instant signsFrom, Instant signsUntil, Instant verifiesUntil) {
        this.id = id;
        this.privateKey = privateKey;
        this.signsFrom = signsFrom;
        this.signsUntil = signsUntil;
        this.verifiesUntil = verifiesUntil;
    }

    public String id() {
        return id;
    }

    public String privateKey() {
        return privateKey;
    }

    /** Replaces one way of writing the same key by another. */
    public void rewrite(String written) {
        privateKey = written;
    }

    public Instant signsFrom() {
        return signsFrom;
    }

    public Instant signsUntil() {
        return signsUntil;
    }

    /** Ends it earlier than it was to end; never later. */
    public void retire(Instant lastSignature, Instant lastToken) {
        if (lastSignature.isBefore(signsUntil)) {
            signsUntil = lastSignature;
        }
        if (lastToken.isBefore(verifiesUntil)) {
            verifiesUntil = lastToken;
        }
    }

    public Instant verifiesUntil() {
        return verifiesUntil;
    }
}
