// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.SynchronousBundleListener;
import vn.sen.kernel.api.Problem;
import vn.sen.persistence.api.Transactions;
import vn.sen.persistence.example.Note;

@ParameterizedClass
@EnumSource(Dialect.class)
class UnitExtenderTest {

    @Parameter
    private Dialect dialect;

    private DatabaseSettings settings;
    private TestFramework framework;

    @BeforeEach
    void start() {
        settings = TestDatabase.fresh(dialect);
        framework = TestFramework.start(settings);
    }

    @AfterEach
    void stop() {
        framework.close();
    }

    private static TestBundle notes() {
        return TestBundle.named("notes").migration("V1__note.sql", TestBundle.NOTE_TABLE);
    }

    private static final TestBundle.Script HALF_FAILING = new TestBundle.Script("V2__half.sql", """
            create table half (id uuid);

            create table note (id uuid);
            """);

    private long count(String table) {
        Function<EntityManager, Number> work = em ->
                (Number) em.createNativeQuery("select count(*) from " + table).getSingleResult();
        return framework.transactions("notes").read(work).longValue();
    }

    private void write(Bundle bundle) {
        framework.transactions("notes").run(em -> {
            try {
                em.persist(
                        bundle.loadClass(Note.class.getName()).getConstructor().newInstance());
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void a_bundle_has_its_unit_before_its_components_start() throws BundleException {
        // SCR acts on STARTED, or on STARTING for a lazy bundle; whoever listens after the extender finds the services.
        boolean[] found = new boolean[1];
        framework.context().addBundleListener((SynchronousBundleListener) event -> {
            if (event.getType() == BundleEvent.STARTING) {
                found[0] = framework.transactionsReference("notes").isPresent();
            }
        });

        framework.start(notes());

        assertThat(found[0]).isTrue();
    }

    @Test
    void the_services_belong_to_the_bundle_and_tell_unit_version_and_provider() throws BundleException {
        Bundle bundle = framework.start(notes());

        assertThat(framework.transactionsReference("notes")).hasValueSatisfying(reference -> {
            assertThat(reference.getBundle()).isEqualTo(bundle);
            assertThat(reference.getProperty("osgi.unit.version")).isEqualTo("1.2.3");
            assertThat(reference.getProperty("osgi.unit.provider"))
                    .isEqualTo("org.eclipse.persistence.jpa.PersistenceProvider");
        });
        assertThat(bundle.getRegisteredServices())
                .anySatisfy(reference -> assertThat(reference.getProperty("objectClass"))
                        .isEqualTo(new String[] {EntityManagerFactory.class.getName()}));
    }

    @Test
    void what_a_bundle_stores_is_in_its_own_schema_and_outlives_a_restart_of_the_bundle() throws BundleException {
        Bundle bundle = framework.start(notes());
        write(bundle);
        bundle.stop();
        bundle.start();

        assertThat(count("notes.note")).isEqualTo(1);
    }

    @Test
    void a_stopped_bundle_leaves_no_service_and_no_open_factory() throws BundleException {
        Bundle bundle = framework.start(notes());
        EntityManagerFactory factory =
                framework.context().getService(framework.context().getServiceReference(EntityManagerFactory.class));
        bundle.stop();

        assertThat(framework.transactionsReference("notes")).isEmpty();
        assertThat(factory.isOpen()).isFalse();
    }

    @Test
    void two_bundles_have_tables_of_the_same_name_without_meeting() throws BundleException {
        Bundle notes = framework.start(notes());
        framework.start(TestBundle.named("memos").migration("V1__note.sql", TestBundle.NOTE_TABLE));
        write(notes);

        assertThat(count("notes.note")).isEqualTo(1);
        assertThat(count("memos.note")).isZero();
    }

    @Test
    void a_failed_migration_is_told_with_file_line_and_the_words_of_the_database() throws BundleException {
        Bundle bundle = framework.start(notes().migration(HALF_FAILING));

        assertThat(framework.extender().problems(bundle)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("migration-failed");
            assertThat(problem.text().en()).contains("V2__half.sql", "line 3", "already exists");
            assertThat(problem.text().vi()).contains("V2__half.sql", "dòng 3", "already exists");
        });
        assertThat(framework.transactionsReference("notes")).isEmpty();
    }

    @Test
    void a_failed_upgrade_leaves_the_schema_and_its_data_as_they_were() throws BundleException {
        Bundle bundle = framework.start(notes());
        write(bundle);
        framework.update(bundle, notes().migration(HALF_FAILING).write());
        framework.update(bundle, notes().write());

        assertThat(framework.extender().problems(bundle)).isEmpty();
        assertThat(count("notes.note")).isEqualTo(1);
        assertThat(count("information_schema.tables where table_schema = 'notes' and table_name = 'half'"))
                .isZero();
    }

    @Test
    void a_failed_first_migration_is_tried_again_with_the_next_start() throws BundleException {
        Bundle bundle = framework.start(notes().migration(HALF_FAILING));
        framework.update(
                bundle,
                notes().migration("V2__half.sql", "create table half (id uuid);")
                        .write());

        assertThat(framework.extender().problems(bundle)).isEmpty();
        assertThat(count("notes.half")).isZero();
    }

    @Test
    void a_failed_migration_harms_no_other_bundle() throws BundleException {
        framework.start(TestBundle.named("memos").migration("V1__note.sql", "create nonsense;"));
        framework.start(notes());

        assertThat(count("notes.note")).isZero();
    }

    @Test
    void a_changed_migration_is_refused() throws BundleException {
        Bundle bundle = framework.start(notes());
        framework.update(
                bundle,
                notes().migration("V1__note.sql", TestBundle.NOTE_TABLE + " -- changed")
                        .write());

        assertThat(framework.extender().problems(bundle))
                .extracting(Problem::code)
                .containsExactly("migration-failed-unlocated");
    }

    @Test
    void a_broken_persistence_xml_is_told_in_words() throws BundleException {
        Bundle bundle = framework.start(notes().file("META-INF/persistence.xml", "<persistence>"));

        assertThat(framework.extender().problems(bundle)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("unit-invalid");
            assertThat(problem.text().en()).contains("META-INF/persistence.xml", "notes");
        });
    }

    @Test
    void a_class_that_is_missing_is_told_in_words() throws BundleException {
        Bundle bundle = framework.start(
                notes().file(
                                "META-INF/persistence.xml",
                                "<persistence><persistence-unit name='notes'><class>vn.sen.Missing</class></persistence-unit></persistence>"));

        assertThat(framework.extender().problems(bundle)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("unit-invalid");
            assertThat(problem.text().en()).contains("vn.sen.Missing");
        });
    }

    @Test
    void a_bundle_file_tells_which_migrations_it_would_run() throws BundleException {
        Path first = notes().write();
        Path second = notes().migration("V2__more.sql", "create table more (id uuid);")
                .write();

        assertThat(framework.extender().foresee(second)).containsExactly("notes: V1__note.sql", "notes: V2__more.sql");
        framework.install(first).start();
        assertThat(framework.extender().foresee(first)).isEmpty();
        assertThat(framework.extender().foresee(second)).containsExactly("notes: V2__more.sql");
    }

    @Test
    void migrations_for_one_database_run_on_that_one_only() throws BundleException {
        framework.start(notes().file("db/migration/h2/V2__only.sql", "create table only_h2 (id uuid);")
                .file("db/migration/postgresql/V2__only.sql", "create table only_postgresql (id uuid);"));

        String expected = "only_" + dialect.folder();
        List<?> tables = framework
                .transactions("notes")
                .read(em -> em.createNativeQuery("select table_name from information_schema.tables"
                                + " where table_schema = 'notes' and table_name like 'only%'")
                        .getResultList());
        assertThat(tables.stream().map(String::valueOf)).containsExactly(expected);
    }

    @Test
    void transactions_of_a_bundle_are_the_same_for_all_who_ask() throws BundleException {
        framework.start(notes());
        Transactions first = framework.transactions("notes");

        assertThat(framework.transactions("notes")).isSameAs(first);
    }
}
