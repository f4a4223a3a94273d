// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.sen.organization.api.Position;
import vn.sen.organization.api.PositionRank;

/** A row of the table of positions. */
@Entity
@Table(name = "position")
public class PositionRow extends DatedRow {

    private UUID agency;

    private String title;

    @Enumerated(EnumType.STRING)
    @Column(name = "position_rank")
    private PositionRank rank;

    protected PositionRow() {}

    PositionRow(UUID id) {
        super(id);
    }

    void fill(PositionOrder order) {
        agency = order.agency();
        title = order.title();
        rank = order.rank();
        hold(order.days());
    }

    UUID agency() {
        return agency;
    }

    Position position() {
        return new Position(id(), agency, title, rank, validFrom(), validTo());
    }
}
