// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence.api;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/** Commits of transactions that somebody else began: for services that are handed the entity manager of a module. */
@ProviderType
public final class Commits {

    /** Property of an entity manager that {@link Transactions} has made: a {@link Consumer} of such actions. */
    public static final String PROPERTY = "vn.sen.persistence.after-commit";

    private Commits() {}

    /**
     * Has {@code action} run as by {@link Transactions#afterCommit}, after the transaction under way in {@code entities}.
     *
     * @param entities used by this thread alone
     * @return false when that transaction was not begun by {@link Transactions}: then {@code action} never runs
     */
    public static boolean after(EntityManager entities, Runnable action) {
        Object actions = entities.getProperties().get(PROPERTY);
        if (actions instanceof Consumer<?> known) {
            @SuppressWarnings("unchecked") // set by UnitTransactions only
            Consumer<Runnable> list = (Consumer<Runnable>) known;
            list.accept(action);
            return true;
        }
        return false;
    }
}
