// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleException;

class ShippedDatabaseTest {

    private static final MigrationFile FIRST = new MigrationFile("db/migration/V1__note.sql", TestBundle.NOTE_TABLE);
    private static final MigrationFile SECOND =
            new MigrationFile("db/migration/V2__text.sql", "alter table note add column written_by text;");

    @TempDir
    private Path temporary;

    private ShippedDatabase shipped;
    private Path data;

    @BeforeEach
    void ship() throws Exception {
        Path bundles = Files.createDirectories(temporary.resolve("modules/notes/bundles"));
        Files.copy(bundle().write(), bundles.resolve("notes-1.2.3.jar"));
        shipped = ShippedDatabase.of(temporary);
        shipped.make(List.of(temporary.resolve("modules")));
        data = temporary.resolve("db");
    }

    private static TestBundle bundle() {
        return TestBundle.named("notes").migration(FIRST.fileName(), FIRST.sql());
    }

    private TestDatabase opened() {
        return TestDatabase.open(DatabaseSettings.embedded(data));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static boolean isAt(TestDatabase database, MigrationFile... files) throws SQLException {
        return new SchemaHistory(database.pool()).isAt("notes", List.of(files));
    }

    @Test
    void a_new_database_has_the_schemas_of_the_shipped_bundles_and_no_data() throws Exception {
        shipped.layInto(data);

        assertThat(files()).containsExactly("sen.mv.db");
        try (TestDatabase database = opened();
                Connection connection = database.pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet notes = statement.executeQuery("select count(*) from notes.note")) {
            assertThat(isAt(database, FIRST)).isTrue();
            assertThat(notes.next()).isTrue();
            assertThat(notes.getInt(1)).isZero();
        }
    }

    @Test
    void what_a_bundle_brings_beyond_it_is_migrated_as_ever() throws Exception {
        shipped.layInto(data);

        try (TestDatabase database = opened()) {
            database.migration().migrate("notes", List.of(FIRST, SECOND));

            assertThat(isAt(database, FIRST, SECOND)).isTrue();
        }
    }

    @Test
    void a_migration_that_was_changed_since_is_refused_as_ever() throws Exception {
        shipped.layInto(data);
        MigrationFile changed = new MigrationFile(FIRST.path(), FIRST.sql() + "\ncreate table more (id integer);");

        try (TestDatabase database = opened()) {
            assertThatThrownBy(() -> database.migration().migrate("notes", List.of(changed)))
                    .isInstanceOf(MigrationFailedException.class)
                    .hasMessageContaining("checksum mismatch");
        }
    }

    @Test
    void a_database_that_is_there_is_left_alone() throws Exception {
        Files.createDirectories(data);
        Files.writeString(data.resolve("sen.mv.db"), "somebody's");

        shipped.layInto(data);

        assertThat(data.resolve("sen.mv.db")).hasContent("somebody's");
    }

    @Test
    void a_restore_point_whose_database_is_missing_is_left_for_an_administrator() throws Exception {
        Files.createDirectories(data);
        Files.createFile(data.resolve("before-migration-notes.sql"));

        shipped.layInto(data);

        assertThat(files()).containsExactly("before-migration-notes.sql");
    }

    @Test
    void a_copy_that_a_crash_cut_short_is_made_anew() throws Exception {
        Files.createDirectories(data);
        byte[] whole = Files.readAllBytes(shipped.file());
        Files.write(data.resolve("sen.mv.db.draft"), List.of(new String(whole, 0, 100)));

        shipped.layInto(data);

        assertThat(files()).containsExactly("sen.mv.db");
        assertThat(data.resolve("sen.mv.db")).hasBinaryContent(whole);
    }

    @Test
    void the_rest_of_a_copy_does_not_touch_a_database_made_since() throws Exception {
        Files.createDirectories(data);
        Files.writeString(data.resolve("sen.mv.db.draft"), "half");
        Files.writeString(data.resolve("sen.mv.db"), "somebody's");

        shipped.layInto(data);

        assertThat(files()).containsExactly("sen.mv.db");
        assertThat(data.resolve("sen.mv.db")).hasContent("somebody's");
    }

    @Test
    void without_a_shipped_file_a_database_begins_with_nothing() throws Exception {
        Files.delete(shipped.file());

        shipped.layInto(data);

        assertThat(data).doesNotExist();
    }

    @Test
    void a_server_lays_it_into_its_own_new_embedded_database() throws Exception {
        try (TestFramework framework = TestFramework.start(DatabaseSettings.embedded(data), Optional.of(shipped))) {
            assertThat(schemaAfterConnecting(framework)).isTrue();
        }
    }

    @Test
    void a_server_that_cannot_lay_it_migrates_from_nothing() throws Exception {
        Files.createDirectories(data.resolve("sen.mv.db.draft/not-a-file"));

        try (TestFramework framework = TestFramework.start(DatabaseSettings.embedded(data), Optional.of(shipped))) {
            assertThat(schemaAfterConnecting(framework)).isFalse();
        }
    }

    @Test
    void postgresql_is_given_nothing() throws Exception {
        try (TestFramework framework =
                TestFramework.start(TestDatabase.fresh(Dialect.POSTGRESQL), Optional.of(shipped))) {
            assertThat(schemaAfterConnecting(framework)).isFalse();
        }
    }

    /** Another unit makes the server connect; then whether the shipped one has its schema. */
    private static boolean schemaAfterConnecting(TestFramework framework)
            throws BundleException, SQLException, DatabaseUnreachableException {
        framework.start(TestBundle.named("memos").migration("V1__memo.sql", "create table memo (id integer);"));
        DataSource source = framework.dataSource();
        return new SchemaHistory(source).isAt("notes", List.of(FIRST));
    }
}
