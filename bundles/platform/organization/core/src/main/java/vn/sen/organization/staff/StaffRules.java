// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.staff;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sen.organization.api.Agencies;
import vn.sen.organization.api.PositionRank;
import vn.sen.web.api.Fault;

/** What must hold between people, positions, terms and delegations. Everything wrong is told at once. */
final class StaffRules {

    private static final int LONGEST = 200;
    private static final int LONGEST_BASIS = 500;

    private final EntityManager em;
    private final Agencies agencies;
    private final List<Fault> faults = new ArrayList<>();

    StaffRules(EntityManager em, Agencies agencies) {
        this.em = em;
        this.agencies = agencies;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    void staff(StaffOrder order, UUID id) {
        text("/name", order.name());
        order.subject().ifPresent(subject -> text("/subject", subject));
        days(order.days());
        order.subject()
                .filter(subject -> !em.createQuery(
                                "select s.id from StaffRow s where s.subject = :subject and s.id <> :id", UUID.class)
                        .setParameter("subject", subject)
                        .setParameter("id", id)
                        .getResultList()
                        .isEmpty())
                .ifPresent(subject -> faults.add(Fault.of("/subject", "account-taken", subject)));
        terms("t.holder.id", id).stream()
                .filter(term -> !term.days().within(order.days()))
                .forEach(term -> faults.add(Fault.of(
                        "/validTo",
                        "term-outlasts-service",
                        term.position().position().title(),
                        term.days().toString())));
    }

    void position(PositionOrder order, UUID id) {
        text("/title", order.title());
        days(order.days());
        if (agencies.find(order.agency(), order.validFrom()).isEmpty()) {
            faults.add(Fault.of("/agency", "agency-not-there", order.validFrom().toString()));
        }
        terms("t.position.id", id).stream()
                .filter(term -> !term.days().within(order.days()))
                .forEach(term -> faults.add(Fault.of(
                        "/validTo",
                        "term-outlasts-position",
                        term.holder().member().name(),
                        term.days().toString())));
    }

    void term(TermOrder order, UUID id, Optional<PositionRow> position, Optional<StaffRow> holder) {
        days(order.days());
        if (position.isEmpty()) {
            faults.add(Fault.of("/position", "position-unknown"));
        }
        if (holder.isEmpty()) {
            faults.add(Fault.of("/staff", "staff-unknown"));
        }
        position.filter(found -> !order.days().within(found.days()))
                .ifPresent(found -> faults.add(
                        Fault.of("/validTo", "term-past-position", found.days().toString())));
        holder.filter(found -> !order.days().within(found.days()))
                .ifPresent(found -> faults.add(
                        Fault.of("/validTo", "term-past-service", found.days().toString())));
        if (position.isPresent() && holder.isPresent()) {
            held(order, id, position.get(), holder.get());
        }
        delegations("d.term.id", id).stream()
                .filter(delegation -> !delegation.days().within(order.days()))
                .forEach(delegation -> faults.add(Fault.of(
                        "/validTo",
                        "delegation-outlasts-term",
                        delegation.standIn().member().name(),
                        delegation.days().toString())));
    }

    /** A head is alone, and nobody holds the same position twice at once. */
    private void held(TermOrder order, UUID id, PositionRow position, StaffRow holder) {
        boolean alone = position.position().rank() == PositionRank.HEAD;
        List<TermRow> others = alone
                ? terms("t.position.id", position.id())
                : em.createQuery(
                                "select t from TermRow t where t.position.id = :position and t.holder.id = :holder",
                                TermRow.class)
                        .setParameter("position", position.id())
                        .setParameter("holder", holder.id())
                        .getResultList();
        others.stream()
                .filter(other -> !other.id().equals(id))
                .filter(other -> other.days().shared(order.days()).isPresent())
                .forEach(other -> faults.add(Fault.of(
                        "/validFrom",
                        "position-held",
                        other.holder().member().name(),
                        other.days().toString())));
    }

    void delegation(DelegationOrder order, UUID id, Optional<TermRow> term, Optional<StaffRow> standIn) {
        days(order.days());
        if (order.legalBasis().isEmpty()) {
            faults.add(Fault.of("/legalBasis", "basis-missing"));
        } else if (order.legalBasis().length() > LONGEST_BASIS) {
            faults.add(Fault.of("/legalBasis", "too-long", LONGEST_BASIS));
        }
        if (term.isEmpty()) {
            faults.add(Fault.of("/term", "term-unknown"));
        }
        if (standIn.isEmpty()) {
            faults.add(Fault.of("/standIn", "staff-unknown"));
        }
        term.filter(found -> !order.days().within(found.days()))
                .ifPresent(found -> faults.add(Fault.of(
                        "/validTo", "delegation-past-term", found.days().toString())));
        standIn.filter(found -> !order.days().within(found.days()))
                .ifPresent(found -> faults.add(Fault.of(
                        "/validTo", "delegation-past-service", found.days().toString())));
        if (term.isPresent() && standIn.isPresent() && !order.days().reversed()) {
            circle(order, id, term.get(), standIn.get());
        }
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
                .ifPresent(days -> faults.add(Fault.of("/standIn", "stand-in-circle", days.toString())));
    }

    private List<TermRow> terms(String path, UUID id) {
        return em.createQuery("select t from TermRow t where " + path + " = :id", TermRow.class)
                .setParameter("id", id)
                .getResultList();
    }

    private List<DelegationRow> delegations(String path, UUID id) {
        return em.createQuery("select d from DelegationRow d where " + path + " = :id", DelegationRow.class)
                .setParameter("id", id)
                .getResultList();
    }

    private void text(String pointer, String text) {
        if (text.isEmpty()) {
            faults.add(Fault.of(pointer, "required-field", pointer.substring(1)));
        } else if (text.length() > LONGEST) {
            faults.add(Fault.of(pointer, "too-long", LONGEST));
        }
    }

    private void days(Days days) {
        if (days.reversed()) {
            faults.add(Fault.of(
                    "/validTo",
                    "period-reversed",
                    days.from().toString(),
                    days.to().orElseThrow().toString()));
        }
    }
}
