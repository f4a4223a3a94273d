// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.sign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A key that signs forms, or has signed some; never deleted, because forms are shown for years. */
@Entity
@Table(name = "signing_key")
public class KeyRow {

    @Id
    private String id;

    /** A JSON Web Key with its private part, encrypted. */
    @Column(name = "private_key")
    private String privateKey;

    /** The same key as the world may see it. */
    @Column(name = "public_key")
    private String publicKey;

    @Column(name = "signs_from")
    private Instant signsFrom;

    @Column(name = "signs_until")
    private Instant signsUntil;

    protected KeyRow() {}

    KeyRow(String id, String privateKey, String publicKey, Instant signsFrom) {
        this.id = id;
        this.privateKey = privateKey;
        this.publicKey = publicKey;
        this.signsFrom = signsFrom;
    }

    String id() {
        return id;
    }

    String privateKey() {
        return privateKey;
    }

    String publicKey() {
        return publicKey;
    }

    Instant signsFrom() {
        return signsFrom;
    }

    Optional<Instant> signsUntil() {
        return Optional.ofNullable(signsUntil);
    }

    void retire(Instant now) {
        signsUntil = now;
    }
}
