// SPDX-License-Identifier: Apache-2.0
package vn.sen.privacy.harness;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import vn.sen.privacy.api.ProtectedValue;

/** As a module keeps somebody's phone number. */
@Entity
public class Citizen {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "cipher", column = @Column(name = "phone"))
    @AttributeOverride(name = "hash", column = @Column(name = "phone_hash"))
    private ProtectedValue phone;

    protected Citizen() {}

    public Citizen(UUID id, ProtectedValue phone) {
        this.id = id;
        this.phone = phone;
    }

    public UUID id() {
        return id;
    }

    public ProtectedValue phone() {
        return phone;
    }
}
