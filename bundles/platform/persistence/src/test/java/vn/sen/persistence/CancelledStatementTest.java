// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.persistence.api.TransactionFailedException;

/** A statement that nobody waits for any more is ended in the database, from another thread. */
@ParameterizedClass
@EnumSource(Dialect.class)
class CancelledStatementTest {

    private static final long BOUND_SECONDS = 60;

    @Parameter
    private Dialect dialect;

    private TestDatabase database;
    private CancellableSource source;
    private UnitTransactions transactions;

    @BeforeEach
    void open() {
        database = TestDatabase.open(dialect);
        source = new CancellableSource(database.pool());
        transactions = new UnitTransactions(database.people(source));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_statement_without_end_fails_and_its_transaction_leaves_nothing() throws Exception {
        CompletableFuture<Thread> worker = new CompletableFuture<>();
        CompletableFuture<Void> work = CompletableFuture.runAsync(() -> transactions.run(em -> {
            em.persist(new Person("half"));
            em.flush();
            worker.complete(Thread.currentThread());
            em.createNativeQuery(withoutEnd()).getResultList();
        }));

        cancelUntilItEnds(worker.get(), work, () -> true);

        assertThatThrownBy(work::get).hasCauseInstanceOf(TransactionFailedException.class);
        assertThat(names()).isEmpty();
        transactions.run(em -> em.persist(new Person("next")));
        assertThat(names()).containsExactly("next");
    }

    @Test
    void a_query_outside_a_transaction_is_ended_too() throws Exception {
        CompletableFuture<Thread> worker = new CompletableFuture<>();
        CompletableFuture<List<?>> work = CompletableFuture.supplyAsync(() -> transactions.read(em -> {
            worker.complete(Thread.currentThread());
            return em.createNativeQuery(withoutEnd()).getResultList();
        }));

        cancelUntilItEnds(worker.get(), work, () -> true);

        assertThatThrownBy(work::get).isInstanceOf(ExecutionException.class);
    }

    @Test
    void nobody_else_is_cancelled_nor_whoever_is_no_longer_meant() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Thread> worker = new CompletableFuture<>();
        CompletableFuture<List<String>> work = CompletableFuture.supplyAsync(() -> transactions.call(em -> {
            em.persist(new Person("kept"));
            em.flush();
            worker.complete(Thread.currentThread());
            await(go);
            return em.createQuery("select p.name from Person p", String.class).getResultList();
        }));

        source.cancel(worker.get(), () -> false);
        source.cancel(Thread.currentThread(), () -> true);
        go.countDown();

        assertThat(work.get(BOUND_SECONDS, TimeUnit.SECONDS)).containsExactly("kept");
        assertThat(names()).containsExactly("kept");
    }

    private void cancelUntilItEnds(Thread worker, CompletableFuture<?> work, BooleanSupplier wanted)
            throws SQLException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(BOUND_SECONDS);
        while (!work.isDone()) {
            assertThat(System.nanoTime()).as("the statement runs on").isLessThan(end);
            source.cancel(worker, wanted);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private String withoutEnd() {
        return switch (dialect) {
            case POSTGRESQL -> "select cast(pg_sleep(300) as varchar)";
            case H2 -> "select count(*) from system_range(1, 10000000) a, system_range(1, 10000000) b";
        };
    }

    private List<String> names() {
        return transactions.read(em ->
                em.createQuery("select p.name from Person p", String.class).getResultList());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
