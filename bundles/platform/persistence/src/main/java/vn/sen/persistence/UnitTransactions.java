// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.persistence.api.Commits;
import vn.sen.persistence.api.Transactions;

/** Transactions of one unit, one entity manager each, bound to the thread while the work runs. */
final class UnitTransactions implements Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(UnitTransactions.class);

    private final Supplier<EntityManagerFactory> factory;
    private final ThreadLocal<RunningTransaction> current = new ThreadLocal<>();

    UnitTransactions(EntityManagerFactory factory) {
        this(() -> factory);
    }

    UnitTransactions(Supplier<EntityManagerFactory> factory) {
        this.factory = factory;
    }

    @Override
    public <T> T call(Function<EntityManager, T> work) {
        RunningTransaction outer = current.get();
        if (outer != null && !outer.readOnly()) {
            return join(outer.entities(), work);
        }
        RunningTransaction running = new RunningTransaction(factory.get().createEntityManager(), false);
        Consumer<Runnable> afterCommit = running.afterCommit()::add;
        running.entities().setProperty(Commits.PROPERTY, afterCommit);
        T answer = bound(running, outer, () -> inTransaction(running, work));
        running.afterCommit().forEach(UnitTransactions::runLogged);
        return answer;
    }

    @Override
    public <T> T read(Function<EntityManager, T> work) {
        RunningTransaction outer = current.get();
        if (outer != null) {
            return work.apply(outer.entities());
        }
        RunningTransaction running = new RunningTransaction(factory.get().createEntityManager(), true);
        return bound(running, null, () -> work.apply(running.entities()));
    }

    @Override
    public void atCommit(String sql, Object... values) {
        underWay("atCommit").atCommit().add(BoundStatement.of(sql, List.of(values)));
    }

    @Override
    public void afterCommit(Runnable action) {
        underWay("afterCommit").afterCommit().add(action);
    }

    private RunningTransaction underWay(String what) {
        RunningTransaction running = current.get();
        if (running == null || running.readOnly()) {
            throw new IllegalStateException(what + " needs a transaction under way on this thread");
        }
        return running;
    }

    private <T> T bound(RunningTransaction running, RunningTransaction outer, Work<T> work) {
        current.set(running);
        try {
            return work.run();
        } catch (PersistenceException e) {
            throw DatabaseFailures.translate(e)
                    .<RuntimeException>map(Function.identity())
                    .orElse(e);
        } finally {
            if (outer == null) {
                current.remove();
            } else {
                current.set(outer);
            }
            running.entities().close();
        }
    }

    private static <T> T inTransaction(RunningTransaction running, Function<EntityManager, T> work) {
        EntityManager entities = running.entities();
        EntityTransaction transaction = entities.getTransaction();
        transaction.begin();
        try {
            T answer = work.apply(entities);
            if (!transaction.getRollbackOnly()) {
                running.runLast();
            }
            transaction.commit();
            return answer;
        } finally {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        }
    }

    private static <T> T join(EntityManager entities, Function<EntityManager, T> work) {
        boolean done = false;
        try {
            T answer = work.apply(entities);
            done = true;
            return answer;
        } finally {
            if (!done) {
                entities.getTransaction().setRollbackOnly();
            }
        }
    }

    private static void runLogged(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            // Boundary to the module: the commit can no longer be undone, so its caller must hear of the success.
            LOG.error("An action after a commit failed; the commit stands", e);
        }
    }

    /** A piece of work with an answer. */
    private interface Work<T> {
        T run();
    }
}
