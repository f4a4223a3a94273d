// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.forms.api.NumberRegister;
import vn.sen.forms.api.RegisterKey;
import vn.sen.persistence.ModuleDatabase;
import vn.sen.persistence.api.Transactions;

@ParameterizedClass
@EnumSource(ModuleDatabase.Product.class)
class NumberRegisterTest {

    private static final RegisterKey LETTERS = new RegisterKey(new UUID(1, 1), "APOLOGY", 2026);
    private static final int WRITERS = 4;
    private static final int EACH = 40;

    @Parameter
    private ModuleDatabase.Product product;

    private final NumberRegister register = new JdbcNumberRegister();
    private ModuleDatabase database;

    @BeforeEach
    void open() {
        database = ModuleDatabase.open(product, JdbcNumberRegister.class);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void each_agency_kind_and_year_counts_from_one() {
        assertThat(next(LETTERS)).isEqualTo(1);
        assertThat(next(LETTERS)).isEqualTo(2);
        assertThat(next(new RegisterKey(new UUID(1, 2), "APOLOGY", 2026))).isEqualTo(1);
        assertThat(next(new RegisterKey(new UUID(1, 1), "REFUSAL", 2026))).isEqualTo(1);
        assertThat(next(new RegisterKey(new UUID(1, 1), "APOLOGY", 2027))).isEqualTo(1);
        assertThat(next(LETTERS)).isEqualTo(3);
    }

    @Test
    void a_number_whose_transaction_fails_is_given_to_the_next() {
        next(LETTERS);
        assertThatThrownBy(() -> database.transactions().run(em -> {
                    assertThat(register.next(em, LETTERS)).isEqualTo(2);
                    assertThat(register.next(em, LETTERS)).isEqualTo(3);
                    throw new IllegalArgumentException("the module refuses");
                }))
                .hasMessage("the module refuses");

        assertThat(next(LETTERS)).isEqualTo(2);
    }

    @Test
    void a_number_is_not_given_outside_a_transaction() {
        assertThatThrownBy(() -> database.transactions().read(em -> register.next(em, LETTERS)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void two_nodes_that_take_numbers_at_once_get_all_of_them_and_none_twice() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(2 * WRITERS);
        try (ModuleDatabase other = database.onAnotherNode()) {
            CyclicBarrier together = new CyclicBarrier(2 * WRITERS);
            List<Future<List<Long>>> taken = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                taken.add(writers.submit(writer(database.transactions(), together, i)));
                taken.add(writers.submit(writer(other.transactions(), together, i)));
            }
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> one : taken) {
                assertThat(one.get()).as("one writer sees its numbers grow").isSorted();
                all.addAll(one.get());
            }
            assertThat(all)
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, all.size()).boxed().toList())
                    .hasSizeGreaterThanOrEqualTo(WRITERS * EACH);
        } finally {
            writers.shutdownNow();
        }
    }

    /** Every third transaction fails after it took its number. */
    private Callable<List<Long>> writer(Transactions transactions, CyclicBarrier together, int seed) {
        return () -> {
            together.await();
            List<Long> kept = new ArrayList<>();
            for (int i = 0; i < EACH; i++) {
                boolean fails = (i + seed) % 3 == 0;
                try {
                    kept.add(transactions.call(em -> {
                        long number = register.next(em, LETTERS);
                        if (fails) {
                            throw new IllegalArgumentException("on purpose");
                        }
                        return number;
                    }));
                } catch (IllegalArgumentException onPurpose) {
                    assertThat(fails).isTrue();
                }
            }
            return kept;
        };
    }

    private long next(RegisterKey key) {
        return database.transactions().call(em -> register.next(em, key));
    }
}
