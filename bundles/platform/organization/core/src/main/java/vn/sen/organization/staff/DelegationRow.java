// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.sen.organization.api.Delegation;

/** A row of the table of delegations. */
@Entity
@Table(name = "delegation")
public class DelegationRow extends DatedRow {

    @ManyToOne(optional = false)
    @JoinColumn(name = "term_id")
    private TermRow term;

    @ManyToOne(optional = false)
    @JoinColumn(name = "stand_in_id")
    private StaffRow standIn;

    @Column(name = "legal_basis")
    private String legalBasis;

    protected DelegationRow() {}

    DelegationRow(UUID id, TermRow term, StaffRow standIn) {
        super(id);
        this.term = term;
        this.standIn = standIn;
    }

    void fill(DelegationOrder order) {
        hold(order.days());
        legalBasis = order.legalBasis();
    }

    TermRow term() {
        return term;
    }

    StaffRow standIn() {
        return standIn;
    }

    Delegation delegation() {
        return new Delegation(
                id(), term.term(), standIn.member(), validFrom(), validTo().orElseThrow(), legalBasis);
    }
}
