// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.staff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sen.organization.api.Agencies;
import vn.sen.organization.api.PositionRank;
import vn.sen.web.api.Fault;

/** What must hold between people, positions and terms. Everything wrong is told at once. */
final class StaffRules {

    private final StaffFacts facts;
    private final Agencies agencies;
    private final OrderFaults faults = new OrderFaults();

    StaffRules(StaffFacts facts, Agencies agencies) {
        this.facts = facts;
        this.agencies = agencies;
    }

    List<Fault> faults() {
        return faults.all();
    }

    void staff(StaffOrder order, UUID id) {
        faults.text("/name", order.name());
        order.subject().ifPresent(subject -> faults.text("/subject", subject));
        faults.days(order.days());
        order.subject()
                .filter(subject -> facts.accountTaken(subject, id))
                .ifPresent(subject -> faults.add("/subject", "account-taken", subject));
        facts.termsOf(id).stream()
                .filter(term -> !term.days().within(order.days()))
                .forEach(term -> faults.add(
                        "/validTo",
                        "term-outlasts-service",
                        term.position().position().title(),
                        term.days().toString()));
    }

    void position(PositionOrder order, UUID id) {
        faults.text("/title", order.title());
        faults.days(order.days());
        if (agencies.find(order.agency(), order.validFrom()).isEmpty()) {
            faults.add("/agency", "agency-not-there", order.validFrom().toString());
        }
        facts.termsIn(id).stream()
                .filter(term -> !term.days().within(order.days()))
                .forEach(term -> faults.add(
                        "/validTo",
                        "term-outlasts-position",
                        term.holder().member().name(),
                        term.days().toString()));
    }

    void term(TermOrder order, UUID id, Optional<PositionRow> position, Optional<StaffRow> holder) {
        faults.days(order.days());
        if (position.isEmpty()) {
            faults.add("/position", "position-unknown");
        }
        if (holder.isEmpty()) {
            faults.add("/staff", "staff-unknown");
        }
        position.filter(found -> !order.days().within(found.days()))
                .ifPresent(found -> faults.add(
                        "/validTo", "term-past-position", found.days().toString()));
        holder.filter(found -> !order.days().within(found.days()))
                .ifPresent(found ->
                        faults.add("/validTo", "term-past-service", found.days().toString()));
        if (position.isPresent() && holder.isPresent()) {
            held(order, id, position.get(), holder.get());
        }
        facts.delegationsOf(id).stream()
                .filter(delegation -> !delegation.days().within(order.days()))
                .forEach(delegation -> faults.add(
                        "/validTo",
                        "delegation-outlasts-term",
                        delegation.standIn().member().name(),
                        delegation.days().toString()));
    }

    /** A head is alone, and nobody holds the same position twice at once. */
    private void held(TermOrder order, UUID id, PositionRow position, StaffRow holder) {
        boolean alone = position.position().rank() == PositionRank.HEAD;
        // Of a position with many holders only the terms of this one are asked for.
        List<TermRow> others = alone ? facts.termsIn(position.id()) : facts.termsOf(holder.id());
        others.stream()
                .filter(other -> !other.id().equals(id))
                .filter(other -> other.position().id().equals(position.id()))
                .filter(other -> other.days().shared(order.days()).isPresent())
                .forEach(other -> faults.add(
                        "/validFrom",
                        "position-held",
                        other.holder().member().name(),
                        other.days().toString()));
    }
}
