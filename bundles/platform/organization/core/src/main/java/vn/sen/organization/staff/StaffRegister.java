// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.staff;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.api.AuditTrail;
import vn.sen.organization.api.Agencies;
import vn.sen.organization.api.Delegation;
import vn.sen.organization.api.Position;
import vn.sen.organization.api.StaffMember;
import vn.sen.organization.api.Term;
import vn.sen.organization.register.Folding;
import vn.sen.organization.register.RegisterRow;
import vn.sen.persistence.api.Ids;
import vn.sen.persistence.api.Transactions;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ProblemException;

/**
 * Records people, positions, terms and delegations. What is over is ended, never deleted. Each change of an existing
 * record is given a check of its version, which throws when somebody else was faster.
 */
@Component(service = StaffRegister.class)
public final class StaffRegister {

    private final Transactions transactions;
    private final Agencies agencies;
    private final AuditTrail trail;

    @Activate
    public StaffRegister(
            @Reference(target = "(osgi.unit.name=organization)") Transactions transactions,
            @Reference Agencies agencies,
            @Reference AuditTrail trail) {
        this.transactions = transactions;
        this.agencies = agencies;
        this.trail = trail;
    }

    public Versioned<StaffMember> addStaff(StaffOrder order) {
        return alone(em -> {
            StaffRow row = new StaffRow(Ids.next());
            check(em, rules -> rules.staff(order, row.id()));
            row.fill(order, Folding.fold(order.name()));
            em.persist(row);
            em.flush();
            trail.record(em, StaffEntries.staff(Optional.empty(), row.member()).build());
            return versioned(row);
        });
    }

    public Versioned<StaffMember> changeStaff(UUID id, StaffOrder order, LongConsumer version) {
        return alone(em -> {
            StaffRow row = found(em, StaffRow.class, id, "staff-unknown");
            version.accept(row.version());
            check(em, rules -> rules.staff(order, id));
            StaffMember before = row.member();
            row.fill(order, Folding.fold(order.name()));
            em.flush();
            trail.record(
                    em, StaffEntries.staff(Optional.of(before), row.member()).build());
            return versioned(row);
        });
    }

    public Versioned<Position> addPosition(PositionOrder order) {
        return alone(em -> {
            PositionRow row = new PositionRow(Ids.next());
            check(em, rules -> rules.position(order, row.id()));
            row.fill(order);
            em.persist(row);
            em.flush();
            trail.record(
                    em, StaffEntries.position(Optional.empty(), row.position()).build());
            return new Versioned<>(row.position(), row.version());
        });
    }

    public Versioned<Position> changePosition(UUID id, PositionOrder order, LongConsumer version) {
        return alone(em -> {
            PositionRow row = found(em, PositionRow.class, id, "position-unknown");
            version.accept(row.version());
            same("/agency", row.agency(), order.agency());
            check(em, rules -> rules.position(order, id));
            Position before = row.position();
            row.fill(order);
            em.flush();
            trail.record(
                    em,
                    StaffEntries.position(Optional.of(before), row.position()).build());
            return new Versioned<>(row.position(), row.version());
        });
    }

    public Versioned<Term> addTerm(TermOrder order) {
        return alone(em -> {
            Optional<PositionRow> position = Optional.ofNullable(em.find(PositionRow.class, order.position()));
            Optional<StaffRow> holder = Optional.ofNullable(em.find(StaffRow.class, order.staff()));
            UUID id = Ids.next();
            check(em, rules -> rules.term(order, id, position, holder));
            TermRow row = new TermRow(id, position.orElseThrow(), holder.orElseThrow());
            row.fill(order);
            em.persist(row);
            em.flush();
            trail.record(em, StaffEntries.term(Optional.empty(), row.term()).build());
            return new Versioned<>(row.term(), row.version());
        });
    }

    public Versioned<Term> changeTerm(UUID id, TermOrder order, LongConsumer version) {
        return alone(em -> {
            TermRow row = found(em, TermRow.class, id, "term-unknown");
            version.accept(row.version());
            same("/position", row.position().id(), order.position());
            same("/staff", row.holder().id(), order.staff());
            check(em, rules -> rules.term(order, id, Optional.of(row.position()), Optional.of(row.holder())));
            Term before = row.term();
            row.fill(order);
            em.flush();
            trail.record(em, StaffEntries.term(Optional.of(before), row.term()).build());
            return new Versioned<>(row.term(), row.version());
        });
    }

    public Versioned<Delegation> addDelegation(DelegationOrder order) {
        return alone(em -> {
            Optional<TermRow> term = Optional.ofNullable(em.find(TermRow.class, order.term()));
            Optional<StaffRow> standIn = Optional.ofNullable(em.find(StaffRow.class, order.standIn()));
            UUID id = Ids.next();
            refuse(new DelegationRules(em).check(order, id, term, standIn));
            DelegationRow row = new DelegationRow(id, term.orElseThrow(), standIn.orElseThrow());
            row.fill(order);
            em.persist(row);
            em.flush();
            trail.record(
                    em,
                    StaffEntries.delegation(Optional.empty(), row.delegation()).build());
            return new Versioned<>(row.delegation(), row.version());
        });
    }

    public Versioned<Delegation> changeDelegation(UUID id, DelegationOrder order, LongConsumer version) {
        return alone(em -> {
            DelegationRow row = found(em, DelegationRow.class, id, "delegation-unknown");
            version.accept(row.version());
            same("/term", row.term().id(), order.term());
            same("/standIn", row.standIn().id(), order.standIn());
            refuse(new DelegationRules(em).check(order, id, Optional.of(row.term()), Optional.of(row.standIn())));
            Delegation before = row.delegation();
            row.fill(order);
            em.flush();
            trail.record(
                    em,
                    StaffEntries.delegation(Optional.of(before), row.delegation())
                            .build());
            return new Versioned<>(row.delegation(), row.version());
        });
    }

    // Rules that span several rows (one head at a time, no circle) hold only if their writers wait for one another.
    private <T> T alone(Function<EntityManager, T> work) {
        return transactions.call(em -> {
            waitForOthers(em);
            return work.apply(em);
        });
    }

    /** Has every other writer of people and positions wait for the end of this transaction. */
    static void waitForOthers(EntityManager em) {
        em.find(RegisterRow.class, RegisterRow.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    private void check(EntityManager em, Consumer<StaffRules> look) {
        StaffRules rules = new StaffRules(new StoredFacts(em), agencies);
        look.accept(rules);
        refuse(rules.faults());
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.problem(400, "invalid-request")
                    .faults(faults)
                    .build();
        }
    }

    private static void same(String pointer, UUID is, UUID wished) {
        if (!is.equals(wished)) {
            refuse(List.of(Fault.of(pointer, "not-to-be-changed", is.toString())));
        }
    }

    private static <R> R found(EntityManager em, Class<R> type, UUID id, String code) {
        return Optional.ofNullable(em.find(type, id))
                .orElseThrow(() ->
                        ProblemException.problem(404, code).args(id.toString()).build());
    }

    private static Versioned<StaffMember> versioned(StaffRow row) {
        return new Versioned<>(row.member(), row.version());
    }
}
