// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.store;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.AuditTrail;
import vn.sen.events.api.Events;
import vn.sen.indicators.api.IndicatorUpdates;
import vn.sen.persistence.api.Transactions;
import vn.sen.procedures.catalogue.ProcedureEvents;
import vn.sen.procedures.catalogue.ProcedureStore;
import vn.sen.procedures.catalogue.StoredVersion;
import vn.sen.procedures.indicator.ProcedureMeasures;

/** Keeps versions in the module's own schema. */
@Component
public final class JpaProcedureStore implements ProcedureStore {

    private static final int BATCH = 500;
    private static final int STRIPE_OF_IMPORTS = 0;
    private static final String TOUCH =
            "update procedures.revision_stripe set revision = revision + 1 where stripe = ?";

    private final Transactions transactions;
    private final AuditTrail trail;
    private final Events events;
    private final IndicatorUpdates indicators;

    @Activate
    public JpaProcedureStore(
            @Reference(target = "(osgi.unit.name=procedures)") Transactions transactions,
            @Reference AuditTrail trail,
            @Reference Events events,
            @Reference IndicatorUpdates indicators) {
        this.transactions = transactions;
        this.trail = trail;
        this.events = events;
        this.indicators = indicators;
    }

    @Override
    public long revision() {
        return transactions.read(em -> em.createQuery("select sum(s.revision) from RevisionStripe s", Long.class)
                .getSingleResult());
    }

    @Override
    public boolean isEmpty() {
        return transactions.read(em -> em.createQuery("select v.id from ProcedureVersion v", UUID.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty());
    }

    @Override
    public List<StoredVersion> history(String code) {
        return histories(List.of(code));
    }

    @Override
    public Optional<StoredVersion> latest(String code) {
        return transactions.read(em -> em.createQuery(
                        "select v from ProcedureVersion v where v.code = :code order by v.version desc",
                        ProcedureVersion.class)
                .setParameter("code", code)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(ProcedureVersion::stored));
    }

    @Override
    public List<StoredVersion> histories(Collection<String> codes) {
        return transactions.read(em -> em.createQuery(
                        "select v from ProcedureVersion v where v.code in :codes order by v.code, v.version",
                        ProcedureVersion.class)
                .setParameter("codes", codes)
                .getResultStream()
                .map(ProcedureVersion::stored)
                .toList());
    }

    @Override
    public Map<UUID, String> codesByVersion() {
        return transactions.read(em -> {
            Map<UUID, String> codes = new HashMap<>();
            em.createQuery("select v.id, v.code from ProcedureVersion v", Object[].class)
                    .getResultList()
                    .forEach(row -> codes.put((UUID) row[0], (String) row[1]));
            return codes;
        });
    }

    @Override
    public void eachLatest(Consumer<StoredVersion> consumer) {
        String last = "";
        while (true) {
            List<StoredVersion> batch = latestAfter(last);
            batch.forEach(consumer);
            if (batch.size() < BATCH) {
                return;
            }
            last = batch.get(batch.size() - 1).code();
        }
    }

    @Override
    public void add(StoredVersion version, AuditEntry act) {
        transactions.run(em -> {
            em.persist(new ProcedureVersion(version));
            trail.record(em, act);
            events.publish(transactions, ProcedureEvents.of(version));
            transactions.atCommit(TOUCH, 1 + Math.floorMod(version.code().hashCode(), RevisionStripe.COUNT - 1));
        });
    }

    @Override
    public void addAll(List<StoredVersion> versions, AuditEntry act) {
        transactions.run(em -> {
            for (int from = 0; from < versions.size(); from += BATCH) {
                versions.subList(from, Math.min(from + BATCH, versions.size()))
                        .forEach(version -> em.persist(new ProcedureVersion(version)));
                em.flush();
                em.clear();
            }
            trail.record(em, act);
            if (!versions.isEmpty()) {
                indicators.late(
                        em, ProcedureMeasures.everythingUpTo(versions.get(0).recordedAt()));
            }
            events.publishAll(
                    transactions, versions.stream().map(ProcedureEvents::of).toList());
        });
    }

    @Override
    public <T> T atomically(Supplier<T> work) {
        return transactions.call(em -> work.get());
    }

    @Override
    public <T> T whileNobodyElseImports(Supplier<T> work) {
        return transactions.call(em -> {
            touch(em, STRIPE_OF_IMPORTS);
            return work.get();
        });
    }

    private List<StoredVersion> latestAfter(String code) {
        return transactions.read(em -> em.createQuery(
                        "select v from ProcedureVersion v where v.code > :code and v.version ="
                                + " (select max(w.version) from ProcedureVersion w where w.code = v.code)"
                                + " order by v.code",
                        ProcedureVersion.class)
                .setParameter("code", code)
                .setMaxResults(BATCH)
                .getResultStream()
                .map(ProcedureVersion::stored)
                .toList());
    }

    private static void touch(EntityManager em, int stripe) {
        em.createQuery("update RevisionStripe s set s.revision = s.revision + 1 where s.stripe = :stripe")
                .setParameter("stripe", stripe)
                .executeUpdate();
    }
}
