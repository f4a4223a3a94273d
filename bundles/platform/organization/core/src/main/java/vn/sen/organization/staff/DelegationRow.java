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
import java.util.UUID;
import vn.sen.organization.api.Delegation;

/** A row of the table of delegations. */
@Entity
@Table(name = "delegation")
public class DelegationRow {

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(optional = false)
    @JoinColumn(name = "term_id")
    private TermRow term;

    @ManyToOne(optional = false)
    @JoinColumn(name = "stand_in_id")
    private StaffRow standIn;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "legal_basis")
    private String legalBasis;

    protected DelegationRow() {}

    DelegationRow(UUID id, TermRow term, StaffRow standIn) {
        this.id = id;
        this.term = term;
        this.standIn = standIn;
    }

    void fill(DelegationOrder order) {
        validFrom = order.validFrom();
        validTo = order.validTo();
        legalBasis = order.legalBasis();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    TermRow term() {
        return term;
    }

    StaffRow standIn() {
        return standIn;
    }

    Days days() {
        return Days.between(validFrom, validTo);
    }

    Delegation delegation() {
        return new Delegation(id, term.term(), standIn.member(), validFrom, validTo, legalBasis);
    }
}
