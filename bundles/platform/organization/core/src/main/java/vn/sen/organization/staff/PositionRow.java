// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.sen.organization.api.Position;
import vn.sen.organization.api.PositionRank;

/** A row of the table of positions. */
@Entity
@Table(name = "position")
public class PositionRow {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID agency;

    private String title;

    @Enumerated(EnumType.STRING)
    @Column(name = "position_rank")
    private PositionRank rank;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected PositionRow() {}

    PositionRow(UUID id) {
        this.id = id;
    }

    void fill(PositionOrder order) {
        agency = order.agency();
        title = order.title();
        rank = order.rank();
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

    Days days() {
        return new Days(validFrom, Optional.ofNullable(validTo));
    }

    Position position() {
        return new Position(id, agency, title, rank, validFrom, Optional.ofNullable(validTo));
    }
}
