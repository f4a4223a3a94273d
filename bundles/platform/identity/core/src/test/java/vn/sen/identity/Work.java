// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.sen.persistence.api.Transactions;

/** Counts what an answer costs: computations of password hashes and transactions, in their order. */
public final class Work {

    private final List<String> done = new ArrayList<>();

    /** The same database, with every transaction counted. */
    public Transactions counting(Transactions database) {
        return new Transactions() {

            @Override
            public <T> T call(Function<EntityManager, T> work) {
                done.add("write");
                return database.call(work);
            }

            @Override
            public <T> T read(Function<EntityManager, T> work) {
                done.add("read");
                return database.read(work);
            }

            @Override
            public void atCommit(String sql, Object... values) {
                database.atCommit(sql, values);
            }

            @Override
            public void afterCommit(Runnable action) {
                database.afterCommit(action);
            }
        };
    }

    /** Takes note of a computation. */
    public void computed(String parameters) {
        done.add(parameters);
    }

    /** What was done since the last question. */
    public List<String> since() {
        List<String> some = List.copyOf(done);
        done.clear();
        return some;
    }
}
