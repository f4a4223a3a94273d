// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.NoResultException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.persistence.api.Commits;
import vn.sen.persistence.api.ConcurrentChangeException;
import vn.sen.persistence.api.ConstraintViolatedException;
import vn.sen.persistence.api.TransactionFailedException;

@ParameterizedClass
@EnumSource(Dialect.class)
class UnitTransactionsTest {

    @Parameter
    private Dialect dialect;

    private TestDatabase database;
    private UnitTransactions transactions;

    @BeforeEach
    void open() {
        database = TestDatabase.open(dialect);
        transactions = new UnitTransactions(database.people());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private UUID store(String name) {
        Person person = new Person(name);
        transactions.run(em -> em.persist(person));
        return person.id();
    }

    private List<String> names() {
        return transactions.read(em -> em.createQuery("select p.name from Person p order by p.name", String.class)
                .getResultList());
    }

    @Test
    void what_a_call_stored_is_read_again() {
        Person person = new Person("An");
        Person guardian = new Person("Bình");
        LocalDate born = LocalDate.of(1990, 2, 28);
        OffsetDateTime seen = OffsetDateTime.parse("2026-11-21T09:30:00+07:00");
        Instant registered = Instant.parse("2026-11-21T02:30:00.123456Z");
        person.record(born, seen, registered);
        person.entrust(guardian);
        transactions.run(em -> {
            em.persist(guardian);
            em.flush();
            em.persist(person);
        });

        Person found = transactions.read(em -> em.find(Person.class, person.id()));

        assertThat(found.name()).isEqualTo("An");
        assertThat(found.guardian()).contains(guardian.id());
        assertThat(found.born()).contains(born);
        assertThat(found.seen().map(OffsetDateTime::toInstant)).contains(seen.toInstant());
        assertThat(found.registered()).contains(registered);
    }

    @Test
    void an_absent_uuid_is_stored_as_null() {
        UUID id = store("An");

        assertThat(transactions.read(em -> em.find(Person.class, id)).guardian())
                .isEmpty();
    }

    @Test
    void a_uuid_column_is_native_and_found_by_parameter() {
        UUID id = store("An");

        Object byQuery = transactions.read(em -> em.createQuery("select p.name from Person p where p.id = :id")
                .setParameter("id", id)
                .getSingleResult());
        Object bySql = transactions.read(em -> em.createNativeQuery("select name from people.person where id = ?")
                .setParameter(1, id)
                .getSingleResult());

        assertThat(byQuery).isEqualTo("An");
        assertThat(bySql).isEqualTo("An");
    }

    @Test
    void a_last_statement_comes_behind_what_the_entities_write() {
        transactions.run(em -> {
            transactions.atCommit("update people.person set version = ? where name = ?", 9, "An");
            em.persist(new Person("An"));
        });

        assertThat(transactions.<Integer>read(em -> ((Number) em.createNativeQuery("select version from people.person")
                                .getSingleResult())
                        .intValue()))
                .isEqualTo(9);
    }

    @Test
    void a_last_statement_that_fails_takes_its_transaction_with_it() {
        assertThatThrownBy(() -> transactions.run(em -> {
                    em.persist(new Person("An"));
                    transactions.atCommit("update people.person set name = ?", "x".repeat(21));
                }))
                .isInstanceOf(ConstraintViolatedException.class);

        assertThat(names()).isEmpty();
    }

    @Test
    void a_last_statement_of_work_that_throws_is_not_run() {
        store("An");

        assertThatThrownBy(() -> transactions.run(em -> {
                    transactions.atCommit("update people.person set name = ?", "Bình");
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(names()).containsExactly("An");
    }

    @Test
    void a_last_statement_needs_a_transaction() {
        assertThatThrownBy(() -> transactions.atCommit("delete from people.person"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_the_work_throws_rolls_back_and_is_thrown_on() {
        IllegalArgumentException thrown = new IllegalArgumentException("no");

        assertThatThrownBy(() -> transactions.run(em -> {
                    em.persist(new Person("An"));
                    em.flush();
                    throw thrown;
                }))
                .isSameAs(thrown);

        assertThat(names()).isEmpty();
    }

    @Test
    void a_query_without_result_is_thrown_as_it_is() {
        assertThatThrownBy(() -> transactions.read(
                        em -> em.createQuery("select p from Person p").getSingleResult()))
                .isInstanceOf(NoResultException.class);
    }

    @Test
    void a_call_inside_a_call_joins_its_transaction() {
        assertThatThrownBy(() -> transactions.run(em -> {
                    transactions.run(inner -> inner.persist(new Person("An")));
                    throw new IllegalStateException("outer fails");
                }))
                .hasMessage("outer fails");

        assertThat(names()).isEmpty();
    }

    @Test
    void work_that_joined_and_threw_condemns_the_transaction_even_when_the_outer_one_goes_on() {
        assertThatThrownBy(() -> transactions.run(em -> {
                    em.persist(new Person("An"));
                    try {
                        transactions.run(inner -> {
                            throw new IllegalStateException("inner fails");
                        });
                    } catch (IllegalStateException expected) {
                        em.persist(new Person("Bình"));
                    }
                }))
                .isInstanceOf(TransactionFailedException.class);

        assertThat(names()).isEmpty();
    }

    @Test
    void a_read_inside_a_call_sees_what_the_call_changed() {
        List<String> seen = transactions.call(em -> {
            em.persist(new Person("An"));
            em.flush();
            return names();
        });

        assertThat(seen).containsExactly("An");
    }

    @Test
    void a_call_inside_a_read_has_a_transaction_of_its_own() {
        transactions.read(em -> {
            store("An");
            return names();
        });

        assertThat(names()).containsExactly("An");
    }

    @Test
    void a_read_writes_no_change() {
        UUID id = store("An");

        transactions.read(em -> {
            em.find(Person.class, id).rename("Bình");
            return id;
        });

        assertThat(names()).containsExactly("An");
    }

    @Test
    void a_change_on_top_of_somebody_elses_is_a_concurrent_change() {
        UUID id = store("An");

        assertThatThrownBy(() -> transactions.run(em -> {
                    em.find(Person.class, id).rename("Bình");
                    inAnotherThread(() -> transactions.run(
                            other -> other.find(Person.class, id).rename("Chi")));
                }))
                .isInstanceOf(ConcurrentChangeException.class);

        assertThat(names()).containsExactly("Chi");
    }

    @Test
    void a_key_that_exists_is_named_as_such() {
        store("An");

        assertThatThrownBy(() -> store("An"))
                .isInstanceOfSatisfying(
                        ConstraintViolatedException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ConstraintViolatedException.Kind.UNIQUE));
    }

    @Test
    void a_record_that_refers_to_none_is_named_as_such() {
        Person orphan = new Person("An");
        orphan.entrust(new Person("Nobody"));

        assertThatThrownBy(() -> transactions.run(em -> em.persist(orphan)))
                .isInstanceOfSatisfying(
                        ConstraintViolatedException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ConstraintViolatedException.Kind.REFERENCE));
    }

    @Test
    void a_text_too_long_for_its_column_breaks_a_rule_of_the_schema() {
        assertThatThrownBy(() -> store("A name that is longer than twenty letters"))
                .isInstanceOfSatisfying(
                        ConstraintViolatedException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ConstraintViolatedException.Kind.OTHER));
    }

    @Test
    void actions_after_a_commit_run_in_order_when_the_change_is_visible() {
        List<String> ran = new ArrayList<>();

        transactions.run(em -> {
            em.persist(new Person("An"));
            transactions.afterCommit(() -> ran.addAll(names()));
            transactions.run(inner -> transactions.afterCommit(() -> ran.add("second")));
        });

        assertThat(ran).containsExactly("An", "second");
    }

    @Test
    void an_action_that_throws_stops_no_other_and_the_commit_stands() {
        List<String> ran = new ArrayList<>();

        transactions.run(em -> {
            em.persist(new Person("An"));
            transactions.afterCommit(() -> {
                throw new IllegalStateException("listener fails");
            });
            transactions.afterCommit(() -> ran.add("second"));
        });

        assertThat(ran).containsExactly("second");
        assertThat(names()).containsExactly("An");
    }

    @Test
    void a_service_that_is_handed_the_entity_manager_hears_of_the_commit_and_of_no_rollback() {
        List<String> ran = new ArrayList<>();

        transactions.run(em -> {
            assertThat(Commits.after(em, () -> ran.add("committed"))).isTrue();
            assertThat(ran).isEmpty();
        });
        assertThatThrownBy(() -> transactions.run(em -> {
                    Commits.after(em, () -> ran.add("never"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        boolean heard = transactions.read(em -> Commits.after(em, () -> ran.add("never")));

        assertThat(heard).isFalse();
        assertThat(ran).containsExactly("committed");
    }

    @Test
    void actions_never_run_after_a_rollback() {
        List<String> ran = new ArrayList<>();

        assertThatThrownBy(() -> transactions.run(em -> {
                    transactions.afterCommit(() -> ran.add("never"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(ran).isEmpty();
    }

    @Test
    void an_action_without_a_transaction_is_refused() {
        assertThatThrownBy(() -> transactions.afterCommit(() -> {})).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> transactions.read(em -> {
                    transactions.afterCommit(() -> {});
                    return em;
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    private static void inAnotherThread(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
