// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.external;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.sen.identity.api.AssuranceLevel;

/** The identity number that a provider told of a person. */
@Entity
@Table(name = "identity_number")
public class KnownIdentityNumber {

    @Id
    @Column(name = "account_id")
    private UUID accountId;

    /** As {@link IdentityNumbers} wrote it. */
    @Column(name = "number_text")
    private String number;

    @Enumerated(EnumType.STRING)
    private AssuranceLevel assurance;

    private String provider;

    @Column(name = "told_at")
    private Instant toldAt;

    protected KnownIdentityNumber() {}

    KnownIdentityNumber(UUID accountId) {
        this.accountId = accountId;
    }

    void tell(String written, AssuranceLevel level, String by, Instant moment) {
        number = written;
        assurance = level;
        provider = by;
        toldAt = moment;
    }

    String number() {
        return number;
    }

    AssuranceLevel assurance() {
        return assurance;
    }

    String provider() {
        return provider;
    }

    Instant toldAt() {
        return toldAt;
    }
}
