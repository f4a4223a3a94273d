// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.register;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.organization.tree.Act;
import vn.sen.organization.tree.Replay;
import vn.sen.persistence.api.Transactions;
import vn.sen.web.api.ModuleJson;

/**
 * Keeps the acts in the database and the tree they make in memory. What this node records is seen at once, what another
 * node records within a second.
 */
@Component(service = Acts.class)
public final class Acts {

    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final int LOADED_AT_ONCE = 1_000;

    private final Transactions transactions;
    private final ModuleJson json;
    private final AtomicReference<Seen> seen = new AtomicReference<>();

    private record Seen(Known known, long askedAt) {}

    @Activate
    public Acts(
            @Reference(target = "(osgi.unit.name=organization)") Transactions transactions,
            @Reference ModuleJson json) {
        this.transactions = transactions;
        this.json = json;
    }

    /** The register, at most half a second old. */
    Known known() {
        Seen last = seen.get();
        long now = System.nanoTime();
        if (last != null && now - last.askedAt() < FRESH_NANOS) {
            return last.known();
        }
        Known fresh = transactions.read(em -> current(em, revision(em)));
        seen.accumulateAndGet(new Seen(fresh, now), Acts::newer);
        return fresh;
    }

    /**
     * Does work on the newest register while nobody else changes it, on any node. Acts that the work adds or annuls are
     * stored when it returns.
     */
    <T> T change(BiFunction<Known, Writing, T> work) {
        return transactions.call(em -> {
            em.createQuery("update RegisterRow r set r.revision = r.revision + 1 where r.id = :only")
                    .setParameter("only", RegisterRow.ONLY)
                    .executeUpdate();
            long revision = revision(em);
            // The number this transaction has just taken stands for what it will leave behind.
            Known before = current(em, revision - 1);
            Writing writing = new Writing(em, before, json);
            T answer = work.apply(before, writing);
            Known after = known(revision, writing.acts());
            transactions.afterCommit(() -> seen.accumulateAndGet(new Seen(after, System.nanoTime()), Acts::newer));
            return answer;
        });
    }

    private Known current(EntityManager em, long revision) {
        Seen last = seen.get();
        if (last != null && last.known().revision() == revision) {
            return last.known();
        }
        return known(revision, load(em));
    }

    private static Known known(long revision, List<Act> acts) {
        Replay.Outcome outcome = Replay.of(acts);
        return new Known(
                revision,
                acts,
                outcome.tree()
                        .orElseThrow(() -> new IllegalStateException(
                                "The stored acts contradict one another: " + outcome.faults())));
    }

    private List<Act> load(EntityManager em) {
        List<Act> all = new ArrayList<>();
        long last = 0;
        while (true) {
            List<Act> some = em.createQuery(
                            "select a from ActRow a where a.number > :last order by a.number", ActRow.class)
                    .setParameter("last", last)
                    .setMaxResults(LOADED_AT_ONCE)
                    .getResultStream()
                    .map(row -> row.act(json))
                    .toList();
            all.addAll(some);
            em.clear();
            if (some.size() < LOADED_AT_ONCE) {
                return all;
            }
            last = some.get(some.size() - 1).number();
        }
    }

    private static long revision(EntityManager em) {
        return em.createQuery("select r.revision from RegisterRow r where r.id = :only", Long.class)
                .setParameter("only", RegisterRow.ONLY)
                .getSingleResult();
    }

    private static Seen newer(Seen one, Seen other) {
        if (one == null || other.known().revision() >= one.known().revision()) {
            return other;
        }
        return one;
    }

    /** What a change writes. */
    static final class Writing {

        private final EntityManager em;
        private final ModuleJson json;
        private final List<Act> acts;

        private Writing(EntityManager em, Known before, ModuleJson json) {
            this.em = em;
            this.json = json;
            this.acts = new ArrayList<>(before.acts());
        }

        /** The transaction in which it happens. */
        EntityManager entityManager() {
            return em;
        }

        List<Act> acts() {
            return List.copyOf(acts);
        }

        void add(Act act) {
            em.persist(new ActRow(act, json));
            acts.add(act);
        }

        void annul(UUID id, Act.Annulment annulment) {
            em.find(ActRow.class, id).annul(annulment);
            acts.replaceAll(act -> act.id().equals(id) ? act.annulled(annulment) : act);
        }
    }
}
