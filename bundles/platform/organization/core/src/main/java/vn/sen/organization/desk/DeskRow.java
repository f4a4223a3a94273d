// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sen.organization.api.Desk;
import vn.sen.organization.api.OpeningTime;

/** A row of the table of one-stop desks. */
@Entity
@Table(name = "desk")
public class DeskRow {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID agency;

    private String name;

    private String address;

    private String phone;

    private boolean confirmed;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected DeskRow() {}

    DeskRow(UUID id) {
        this.id = id;
    }

    void fill(DeskOrder order) {
        agency = order.agency();
        name = order.name();
        address = order.address();
        phone = order.phone().orElse(null);
        confirmed = order.confirmed().orElse(true);
        validFrom = order.validFrom();
        validTo = order.validTo().orElse(null);
    }

    UUID id() {
        return id;
    }

    UUID agency() {
        return agency;
    }

    long version() {
        return version;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    Desk desk(List<OpeningTime> opening) {
        return new Desk(
                id,
                agency,
                name,
                address,
                Optional.ofNullable(phone),
                opening,
                validFrom,
                Optional.ofNullable(validTo),
                confirmed);
    }
}
