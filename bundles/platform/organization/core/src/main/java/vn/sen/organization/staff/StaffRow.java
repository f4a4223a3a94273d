// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.sen.organization.api.StaffMember;

/** A row of the table of staff. */
@Entity
@Table(name = "staff")
public class StaffRow {

    @Id
    private UUID id;

    @Version
    private long version;

    private String name;

    private String folded;

    private String subject;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected StaffRow() {}

    StaffRow(UUID id) {
        this.id = id;
    }

    void fill(StaffOrder order, String foldedName) {
        name = order.name();
        folded = foldedName;
        subject = order.subject().orElse(null);
        validFrom = order.validFrom();
        validTo = order.validTo().orElse(null);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Days days() {
        return new Days(validFrom, Optional.ofNullable(validTo));
    }

    StaffMember member() {
        return new StaffMember(id, name, Optional.ofNullable(subject), validFrom, Optional.ofNullable(validTo));
    }
}
