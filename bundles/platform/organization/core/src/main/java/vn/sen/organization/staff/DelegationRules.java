// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.staff;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sen.web.api.Fault;

/** What must hold of a delegation. Everything wrong is told at once. */
final class DelegationRules {

    private static final int LONGEST_BASIS = 500;

    private final EntityManager em;
    private final OrderFaults faults = new OrderFaults();

    DelegationRules(EntityManager em) {
        this.em = em;
    }

    List<Fault> check(DelegationOrder order, UUID id, Optional<TermRow> term, Optional<StaffRow> standIn) {
        faults.days(order.days());
        if (order.legalBasis().isEmpty()) {
            faults.add("/legalBasis", "basis-missing");
        } else if (order.legalBasis().length() > LONGEST_BASIS) {
            faults.add("/legalBasis", "too-long", LONGEST_BASIS);
        }
        if (term.isEmpty()) {
            faults.add("/term", "term-unknown");
        }
        if (standIn.isEmpty()) {
            faults.add("/standIn", "staff-unknown");
        }
        term.filter(found -> !order.days().within(found.days()))
                .ifPresent(found -> faults.add(
                        "/validTo", "delegation-past-term", found.days().toString()));
        standIn.filter(found -> !order.days().within(found.days()))
                .ifPresent(found -> faults.add(
                        "/validTo", "delegation-past-service", found.days().toString()));
        if (term.isPresent() && standIn.isPresent() && !order.days().reversed()) {
            circle(order, id, term.get(), standIn.get());
        }
        return faults.all();
    }

    private void circle(DelegationOrder order, UUID id, TermRow term, StaffRow standIn) {
        List<StandInCircle.Edge> others = em.createQuery(
                        "select d from DelegationRow d where d.id <> :id"
                                + " and d.validTo >= :from and d.validFrom <= :to",
                        DelegationRow.class)
                .setParameter("id", id)
                .setParameter("from", order.validFrom())
                .setParameter("to", order.validTo())
                .getResultStream()
                .map(row -> new StandInCircle.Edge(
                        row.term().holder().id(), row.standIn().id(), row.days()))
                .toList();
        new StandInCircle(others)
                .closedBy(new StandInCircle.Edge(term.holder().id(), standIn.id(), order.days()))
                .ifPresent(days -> faults.add("/standIn", "stand-in-circle", days.toString()));
    }
}
