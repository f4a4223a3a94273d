// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.idempotency;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.persistence.api.ConcurrentChangeException;
import vn.sen.persistence.api.ConstraintViolatedException;
import vn.sen.persistence.api.TransactionFailedException;
import vn.sen.persistence.api.Transactions;

/**
 * First answers by key, in the database, so that every node of a province knows them and none is lost with a process.
 * A mark of a request whose process died before its end is taken over after ten minutes: whether that request had its
 * effect is not known then.
 */
public final class AnswerStore {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerStore.class);
    private static final long KEPT_MILLIS = Duration.ofHours(24).toMillis();
    private static final long ABANDONED_MILLIS = Duration.ofMinutes(10).toMillis();

    private final Supplier<Optional<Transactions>> transactions;
    private final Clock clock;

    /**
     * Makes the store.
     *
     * @param transactions on the unit {@code web}; empty while the database is away
     */
    public AnswerStore(Supplier<Optional<Transactions>> transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What is known of a key. */
    sealed interface Known {

        /** Nothing: this request is the first, and its answer is to be stored. */
        record First() implements Known {}

        /** The first request is still under way. */
        record Running() implements Known {}

        /** The key came with another body. */
        record OtherBody() implements Known {}

        /** The first answer. */
        record Answered(StoredAnswer answer) implements Known {}
    }

    boolean available() {
        return transactions.get().isPresent();
    }

    /** Looks a key up, and marks it as under way when it is new. Of two requests at once one is the first. */
    Known begin(String scope, String bodyHash) {
        try {
            return open().call(em -> begin(em, scope, bodyHash));
        } catch (ConstraintViolatedException | ConcurrentChangeException otherWasFirst) {
            return open().read(em -> Optional.ofNullable(em.find(KeptAnswer.class, scope))
                    .map(kept -> known(kept, bodyHash))
                    .orElseThrow(() -> otherWasFirst));
        }
    }

    private Known begin(EntityManager em, String scope, String bodyHash) {
        KeptAnswer kept = em.find(KeptAnswer.class, scope);
        long now = clock.millis();
        if (kept != null) {
            long age = now - kept.createdMillis();
            if (age < (kept.isRunning() ? ABANDONED_MILLIS : KEPT_MILLIS)) {
                return known(kept, bodyHash);
            }
            em.remove(kept);
            em.flush();
        }
        em.persist(new KeptAnswer(scope, bodyHash, now));
        return new Known.First();
    }

    void complete(String scope, StoredAnswer answer) {
        open().run(em -> {
            KeptAnswer kept = em.find(KeptAnswer.class, scope);
            if (kept != null) {
                kept.complete(answer);
            }
        });
    }

    /** Forgets a request that failed, so that it may be tried again. */
    void release(String scope) {
        open().run(em -> {
            KeptAnswer kept = em.find(KeptAnswer.class, scope);
            if (kept != null) {
                em.remove(kept);
            }
        });
    }

    /** Deletes what is older than 24 hours. */
    public void clean() {
        transactions.get().ifPresent(database -> {
            try {
                database.run(em -> em.createQuery("delete from KeptAnswer k where k.createdMillis < :before")
                        .setParameter("before", clock.millis() - KEPT_MILLIS)
                        .executeUpdate());
            } catch (TransactionFailedException unreachable) {
                LOG.warn("Old answers could not be deleted and will be next time: {}", unreachable.toString());
            }
        });
    }

    private static Known known(KeptAnswer kept, String bodyHash) {
        if (!kept.bodyHash().equals(bodyHash)) {
            return new Known.OtherBody();
        }
        return kept.isRunning() ? new Known.Running() : new Known.Answered(kept.answer());
    }

    private Transactions open() {
        return transactions.get().orElseThrow(() -> new IllegalStateException("The database of the unit web is away"));
    }
}
