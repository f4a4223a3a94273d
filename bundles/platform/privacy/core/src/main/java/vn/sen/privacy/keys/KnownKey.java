// SPDX-License-Identifier: Apache-2.0
package vn.sen.privacy.keys;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a key has been used with this database. */
@Entity
@Table(name = "known_key")
public class KnownKey {

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private KeyPurpose purpose;

    private String fingerprint;

    @Column(name = "made_at")
    private Instant madeAt;

    protected KnownKey() {}

    KnownKey(SecretKey key) {
        id = key.id();
        purpose = key.purpose();
        fingerprint = key.fingerprint();
        madeAt = key.madeAt();
    }

    String id() {
        return id;
    }

    boolean is(SecretKey key) {
        return id.equals(key.id()) && purpose == key.purpose() && fingerprint.equals(key.fingerprint());
    }
}
