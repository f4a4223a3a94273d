// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.desk;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sen.audit.api.Actor;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.AuditTrail;
import vn.sen.organization.api.Desk;
import vn.sen.organization.register.Folding;
import vn.sen.persistence.api.Ids;

/**
 * Takes many desks in, each known by its agency and its name, written with or without marks. What is recorded of them is
 * read beforehand with a few questions. For one thread, in one transaction.
 */
public final class DeskRecording {

    private static final int AT_ONCE = 1_000;

    private final AuditTrail trail;
    private final Optional<Actor> by;
    private final Optional<EntityManager> written;
    private final Map<Name, Kept> known = new HashMap<>();

    /** What became of an order. */
    public enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    private record Name(UUID agency, String folded) {

        static Name of(UUID agency, String name) {
            return new Name(agency, Folding.fold(name));
        }
    }

    private record Kept(DeskRow row, List<OpeningRow> patterns, boolean stored) {

        Desk desk(LocalDate day) {
            return row.desk(DeskRegister.inForce(patterns, day));
        }
    }

    /** @param by who does it; empty: nothing is to be written */
    DeskRecording(EntityManager em, Collection<DeskOrder> all, AuditTrail trail, Optional<Actor> by) {
        this.trail = trail;
        this.by = by;
        this.written = by.map(somebody -> em);
        List<UUID> agencies = all.stream().map(DeskOrder::agency).distinct().toList();
        for (int from = 0; from < agencies.size(); from += AT_ONCE) {
            read(em, agencies.subList(from, Math.min(from + AT_ONCE, agencies.size())));
        }
    }

    /** Records a desk without faults. */
    public Outcome record(DeskOrder order) {
        Name name = Name.of(order.agency(), order.name());
        Kept kept = known.get(name);
        if (kept == null) {
            DeskRow row = new DeskRow(Ids.next());
            row.fill(order);
            Kept fresh = new Kept(row, new ArrayList<>(), false);
            known.put(name, fresh);
            written.ifPresent(em -> em.persist(row));
            keep(fresh, order, Optional.empty());
            return Outcome.CREATED;
        }
        Desk before = kept.desk(order.openingFrom().orElse(kept.row().validFrom()));
        if (says(before, order)) {
            return Outcome.UNCHANGED;
        }
        kept.row().fill(order);
        // A change of the pattern alone is a change of the desk too.
        written.filter(em -> kept.stored())
                .ifPresent(em -> em.lock(kept.row(), LockModeType.OPTIMISTIC_FORCE_INCREMENT));
        keep(kept, order, Optional.of(before));
        return Outcome.CHANGED;
    }

    private void keep(Kept kept, DeskOrder order, Optional<Desk> before) {
        LocalDate from = order.openingFrom().orElse(kept.row().validFrom());
        OpeningRow pattern = kept.patterns().stream()
                .filter(row -> row.validFrom().equals(from))
                .findFirst()
                .orElseGet(() -> {
                    OpeningRow fresh = new OpeningRow(Ids.next(), kept.row().id(), from);
                    kept.patterns().add(fresh);
                    written.ifPresent(em -> em.persist(fresh));
                    return fresh;
                });
        pattern.pattern(WeeklyPattern.write(DeskRules.times(order)));
        AuditEntry.Builder entry = DeskEntries.entry(before, kept.row().desk(DeskRules.times(order)));
        written.ifPresent(em -> trail.record(em, entry.by(by.orElseThrow()).build()));
    }

    private static boolean says(Desk is, DeskOrder order) {
        return is.name().equals(order.name())
                && is.address().equals(order.address())
                && is.phone().equals(order.phone())
                && is.validFrom().equals(order.validFrom())
                && is.validTo().equals(order.validTo())
                && is.confirmed() == order.confirmed().orElse(true)
                && is.opening().equals(DeskRules.times(order));
    }

    private void read(EntityManager em, List<UUID> agencies) {
        // The newest of several desks with one name comes last and stays.
        List<DeskRow> rows = em.createQuery(
                        "select d from DeskRow d where d.agency in :agencies order by d.validFrom", DeskRow.class)
                .setParameter("agencies", agencies)
                .getResultList();
        Map<UUID, List<OpeningRow>> patterns = em.createQuery(
                        "select o from OpeningRow o where o.desk in"
                                + " (select d.id from DeskRow d where d.agency in :agencies)",
                        OpeningRow.class)
                .setParameter("agencies", agencies)
                .getResultStream()
                .collect(Collectors.groupingBy(OpeningRow::desk, Collectors.toCollection(ArrayList::new)));
        rows.forEach(row -> known.put(
                Name.of(row.agency(), row.name()),
                new Kept(row, patterns.getOrDefault(row.id(), new ArrayList<>()), true)));
    }
}
