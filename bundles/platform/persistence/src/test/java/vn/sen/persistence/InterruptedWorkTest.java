// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.persistence.api.TransactionFailedException;

/** Whoever runs over its time is interrupted, also in the middle of writing. Nobody else may notice. */
@ParameterizedClass
@EnumSource(Dialect.class)
class InterruptedWorkTest {

    private static final int INTERRUPTIONS = 100;

    @Parameter
    private Dialect dialect;

    @Test
    void interrupted_work_loses_nothing_acknowledged_and_leaves_the_database_open_for_all_others() throws Exception {
        ExecutorService worker = Executors.newSingleThreadExecutor();
        List<String> acknowledged = new ArrayList<>();
        try (TestDatabase database = TestDatabase.open(dialect)) {
            UnitTransactions transactions = new UnitTransactions(database.people());
            for (int round = 0; round < INTERRUPTIONS; round++) {
                String name = "p" + round;
                boolean stored = worker.submit(() -> storedWhileInterrupted(transactions, name))
                        .get();
                if (stored) {
                    acknowledged.add(name);
                }
            }
            transactions.run(em -> em.persist(new Person("last")));
            acknowledged.add("last");

            List<String> names = transactions.read(em ->
                    em.createQuery("select p.name from Person p", String.class).getResultList());
            assertThat(names).containsAll(acknowledged);
        } finally {
            worker.shutdownNow();
        }
    }

    private static boolean storedWhileInterrupted(UnitTransactions transactions, String name) {
        Thread.currentThread().interrupt();
        try {
            transactions.run(em -> em.persist(new Person(name)));
            return true;
        } catch (TransactionFailedException e) {
            return false;
        } finally {
            Thread.interrupted();
        }
    }
}
