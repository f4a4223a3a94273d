// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.desk;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sen.organization.api.Desk;
import vn.sen.organization.api.OpeningTime;
import vn.sen.organization.staff.DatedRow;

/** A row of the table of one-stop desks. */
@Entity
@Table(name = "desk")
public class DeskRow extends DatedRow {

    private UUID agency;

    private String name;

    private String address;

    private String phone;

    private boolean confirmed;

    protected DeskRow() {}

    DeskRow(UUID id) {
        super(id);
    }

    void fill(DeskOrder order) {
        agency = order.agency();
        name = order.name();
        address = order.address();
        phone = order.phone().orElse(null);
        confirmed = order.confirmed().orElse(true);
        hold(order.days());
    }

    UUID agency() {
        return agency;
    }

    String name() {
        return name;
    }

    Desk desk(List<OpeningTime> opening) {
        return new Desk(
                id(), agency, name, address, Optional.ofNullable(phone), opening, validFrom(), validTo(), confirmed);
    }
}
