// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import vn.sen.organization.api.StaffMember;

/** A row of the table of staff. */
@Entity
@Table(name = "staff")
public class StaffRow extends DatedRow {

    private String name;

    private String folded;

    private String subject;

    protected StaffRow() {}

    StaffRow(UUID id) {
        super(id);
    }

    void fill(StaffOrder order, String foldedName) {
        name = order.name();
        folded = foldedName;
        subject = order.subject().orElse(null);
        hold(order.days());
    }

    StaffMember member() {
        return new StaffMember(id(), name, Optional.ofNullable(subject), validFrom(), validTo());
    }
}
