// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.sen.organization.api.Term;

/** A row of the table of terms. */
@Entity
@Table(name = "term")
public class TermRow extends DatedRow {

    @ManyToOne(optional = false)
    @JoinColumn(name = "position_id")
    private PositionRow position;

    @ManyToOne(optional = false)
    @JoinColumn(name = "staff_id")
    private StaffRow holder;

    protected TermRow() {}

    TermRow(UUID id, PositionRow position, StaffRow holder) {
        super(id);
        this.position = position;
        this.holder = holder;
    }

    void fill(TermOrder order) {
        hold(order.days());
    }

    PositionRow position() {
        return position;
    }

    StaffRow holder() {
        return holder;
    }

    Term term() {
        return new Term(id(), position.position(), holder.member(), validFrom(), validTo());
    }
}
