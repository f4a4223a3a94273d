// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.sen.organization.api.Term;

/** A row of the table of terms. */
@Entity
@Table(name = "term")
public class TermRow {

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(optional = false)
    @JoinColumn(name = "position_id")
    private PositionRow position;

    @ManyToOne(optional = false)
    @JoinColumn(name = "staff_id")
    private StaffRow holder;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected TermRow() {}

    TermRow(UUID id, PositionRow position, StaffRow holder) {
        this.id = id;
        this.position = position;
        this.holder = holder;
    }

    void fill(TermOrder order) {
        validFrom = order.validFrom();
        validTo = order.validTo().orElse(null);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    PositionRow position() {
        return position;
    }

    StaffRow holder() {
        return holder;
    }

    Days days() {
        return new Days(validFrom, Optional.ofNullable(validTo));
    }

    Term term() {
        return new Term(id, position.position(), holder.member(), validFrom, Optional.ofNullable(validTo));
    }
}
