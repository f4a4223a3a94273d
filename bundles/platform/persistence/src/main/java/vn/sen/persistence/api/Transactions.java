// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence.api;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Transactions on one persistence unit. The service carries the property {@code osgi.unit.name}; a component names its
 * unit in the target of its reference: {@code (osgi.unit.name=procedures)}. Safe for many threads. A call inside a call
 * on the same unit and thread joins the transaction under way.
 */
@ProviderType
public interface Transactions {

    /**
     * Runs {@code work} in a transaction and commits it. Whatever {@code work} throws rolls it back and is thrown on;
     * a failure that comes from the database arrives as a {@link TransactionFailedException}, whose subclasses tell
     * apart what a caller can act on. Work that joined a transaction and threw condemns the whole transaction.
     * When this returns, the change is on disk and entities are detached. On PostgreSQL an insert waits for the next
     * statement, to save a round trip: what is wrong with it may be told there, at the latest by the commit.
     *
     * @throws ConcurrentChangeException when somebody else changed the same records meanwhile
     * @throws ConstraintViolatedException when the change breaks a rule of the schema
     * @throws PersistenceUnavailableException when the database does not answer
     */
    <T> T call(Function<EntityManager, T> work);

    /** {@link #call} for work without an answer. */
    default void run(Consumer<EntityManager> work) {
        call(em -> {
            work.accept(em);
            return Boolean.TRUE;
        });
    }

    /**
     * Runs {@code work} that only reads. Changes to entities are not written. Each query sees what was committed when it
     * began; inside {@link #call} it joins the transaction and sees its changes too.
     */
    <T> T read(Function<EntityManager, T> work);

    /**
     * Has a change run as the last statement of the transaction under way, behind everything that its entities still
     * have to write: for a counter or a mark that others wait for, which is so locked for the shortest time. On
     * PostgreSQL it travels in one message with the commit. When it fails, the transaction does. How many rows it changes
     * is not told, and {@code work} does not see the change. Statements run in the order they were given.
     *
     * @param sql native, with a question mark for each value
     * @param values without null
     * @throws IllegalStateException when no transaction is under way on this thread
     */
    void atCommit(String sql, Object... values);

    /**
     * Has {@code action} run on this thread after the transaction under way has committed, and never if it rolls back.
     * Actions run in the order they were given, outside the transaction; what one throws is logged and stops no other,
     * because the transaction can no longer be undone.
     *
     * @throws IllegalStateException when no transaction is under way on this thread
     */
    void afterCommit(Runnable action);
}
