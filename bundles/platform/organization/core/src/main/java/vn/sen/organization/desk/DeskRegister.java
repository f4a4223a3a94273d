// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.desk;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.api.Actor;
import vn.sen.audit.api.AuditTrail;
import vn.sen.organization.api.Agencies;
import vn.sen.organization.api.Desk;
import vn.sen.organization.api.Desks;
import vn.sen.organization.api.OpeningTime;
import vn.sen.organization.staff.Versioned;
import vn.sen.persistence.api.Ids;
import vn.sen.persistence.api.Transactions;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ProblemException;

/** Keeps the one-stop desks. A new weekly pattern begins on its day; the patterns before it stay. */
@Component(service = {Desks.class, DeskRegister.class})
public final class DeskRegister implements Desks {

    private static final int AT_ONCE = 500;

    private final Transactions transactions;
    private final Agencies agencies;
    private final AuditTrail trail;

    @Activate
    public DeskRegister(
            @Reference(target = "(osgi.unit.name=organization)") Transactions transactions,
            @Reference Agencies agencies,
            @Reference AuditTrail trail) {
        this.transactions = transactions;
        this.agencies = agencies;
        this.trail = trail;
    }

    @Override
    public Optional<Desk> find(UUID desk, LocalDate at) {
        return versioned(desk, at)
                .map(Versioned::value)
                .filter(found -> !found.validFrom().isAfter(at)
                        && found.validTo().filter(at::isAfter).isEmpty());
    }

    /** The desk with the pattern of the day, whether it is there on that day or not. */
    public Optional<Versioned<Desk>> versioned(UUID desk, LocalDate at) {
        return transactions.read(em -> Optional.ofNullable(em.find(DeskRow.class, desk))
                .map(row -> new Versioned<>(row.desk(opening(em, desk, at)), row.version())));
    }

    @Override
    public List<Desk> of(Set<UUID> keepers, LocalDate at) {
        List<UUID> living =
                keepers.stream().filter(id -> agencies.find(id, at).isPresent()).toList();
        return transactions.read(em -> {
            List<Desk> desks = new ArrayList<>();
            for (int from = 0; from < living.size(); from += AT_ONCE) {
                desks.addAll(some(em, living.subList(from, Math.min(from + AT_ONCE, living.size())), at));
            }
            desks.sort(Comparator.comparing(Desk::name).thenComparing(Desk::id));
            return List.copyOf(desks);
        });
    }

    /** Everything wrong with an order. */
    public List<Fault> faults(DeskOrder order) {
        return new DeskRules(agencies).check(order);
    }

    /**
     * Takes many desks in, in the transaction of the caller.
     *
     * @param by who is told to have done it
     */
    public DeskRecording recording(EntityManager em, Collection<DeskOrder> all, Actor by) {
        return new DeskRecording(em, all, trail, Optional.of(by));
    }

    /** Finds out what taking them in would do, and writes nothing. */
    public DeskRecording trial(EntityManager em, Collection<DeskOrder> all) {
        return new DeskRecording(em, all, trail, Optional.empty());
    }

    public Versioned<Desk> add(DeskOrder order) {
        refuse(faults(order));
        return transactions.call(em -> {
            DeskRow row = new DeskRow(Ids.next());
            row.fill(order);
            em.persist(row);
            Versioned<Desk> made = stored(em, row, order);
            trail.record(em, DeskEntries.entry(Optional.empty(), made.value()).build());
            return made;
        });
    }

    public Versioned<Desk> change(UUID id, DeskOrder order, LongConsumer version) {
        return transactions.call(em -> {
            DeskRow row = Optional.ofNullable(em.find(DeskRow.class, id)).orElseThrow(() -> unknown(id));
            version.accept(row.version());
            refuse(faults(order));
            if (!row.agency().equals(order.agency())) {
                refuse(List.of(
                        Fault.of("/agency", "not-to-be-changed", row.agency().toString())));
            }
            Desk before = row.desk(opening(em, id, order.openingFrom().orElse(row.validFrom())));
            row.fill(order);
            // A change of the pattern alone is a change of the desk too.
            em.lock(row, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            Versioned<Desk> changed = stored(em, row, order);
            trail.record(
                    em, DeskEntries.entry(Optional.of(before), changed.value()).build());
            return changed;
        });
    }

    public static ProblemException unknown(UUID id) {
        return ProblemException.problem(404, "desk-unknown").args(id.toString()).build();
    }

    private static Versioned<Desk> stored(EntityManager em, DeskRow row, DeskOrder order) {
        List<OpeningTime> times = DeskRules.times(order);
        LocalDate from = order.openingFrom().orElse(row.validFrom());
        OpeningRow pattern = patterns(em, List.of(row.id())).stream()
                .filter(known -> known.validFrom().equals(from))
                .findFirst()
                .orElseGet(() -> {
                    OpeningRow fresh = new OpeningRow(Ids.next(), row.id(), from);
                    em.persist(fresh);
                    return fresh;
                });
        pattern.pattern(WeeklyPattern.write(times));
        em.flush();
        return new Versioned<>(row.desk(times), row.version());
    }

    private static List<Desk> some(EntityManager em, List<UUID> keepers, LocalDate at) {
        List<DeskRow> rows = em.createQuery(
                        "select d from DeskRow d where d.agency in :agencies and d.validFrom <= :day"
                                + " and (d.validTo is null or d.validTo >= :day)",
                        DeskRow.class)
                .setParameter("agencies", keepers)
                .setParameter("day", at)
                .getResultList();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<OpeningRow>> patterns = new HashMap<>();
        patterns(em, rows.stream().map(DeskRow::id).toList())
                .forEach(row -> patterns.computeIfAbsent(row.desk(), none -> new ArrayList<>())
                        .add(row));
        return rows.stream()
                .map(row -> row.desk(inForce(patterns.getOrDefault(row.id(), List.of()), at)))
                .toList();
    }

    private static List<OpeningTime> opening(EntityManager em, UUID desk, LocalDate at) {
        return inForce(patterns(em, List.of(desk)), at);
    }

    private static List<OpeningRow> patterns(EntityManager em, Collection<UUID> desks) {
        return em.createQuery("select o from OpeningRow o where o.desk in :desks", OpeningRow.class)
                .setParameter("desks", desks)
                .getResultList();
    }

    static List<OpeningTime> inForce(List<OpeningRow> patterns, LocalDate at) {
        return patterns.stream()
                .filter(row -> !row.validFrom().isAfter(at))
                .max(Comparator.comparing(OpeningRow::validFrom))
                .map(row -> WeeklyPattern.read(row.pattern()))
                .orElse(List.of());
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.problem(400, "invalid-request")
                    .faults(faults)
                    .build();
        }
    }
}
