// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRestorePointsTest {

    private static final MigrationFile FIRST = new MigrationFile("db/migration/V1__letter.sql", """
            create domain document as binary large object;
            create table letter (id integer primary key, content document not null, note text);
            create index letter_note on letter (id desc);
            create view short_letter as select id from letter;
            """);
    private static final MigrationFile BROKEN = new MigrationFile("db/migration/V2__broken.sql", """
            drop view short_letter;
            alter table letter drop column note;
            create nonsense;
            """);

    @TempDir
    private Path folder;

    private TestDatabase database;

    @BeforeEach
    void open() throws MigrationFailedException, SQLException {
        database = TestDatabase.open(DatabaseSettings.embedded(folder));
        database.migration().migrate("letters", List.of(FIRST));
        try (Connection connection = database.pool().getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into letters.letter values (1, ?, ?)")) {
            insert.setBytes(1, new byte[300_000]);
            insert.setString(2, "Kính gửi".repeat(50_000));
            insert.execute();
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void assertIsAsBefore() throws SQLException {
        try (Connection connection = database.pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select l.content, l.note from letters.letter l"
                        + " join letters.short_letter s on s.id = l.id")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getBytes(1)).hasSize(300_000);
            assertThat(row.getString(2)).startsWith("Kính gửi").hasSize(400_000);
        }
    }

    private long restorePoints() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("before-migration"))
                    .count();
        }
    }

    @Test
    void a_failed_migration_leaves_types_views_and_large_values_as_they_were() throws Exception {
        assertThatThrownBy(() -> database.migration().migrate("letters", List.of(FIRST, BROKEN)))
                .isInstanceOf(MigrationFailedException.class);

        assertIsAsBefore();
        assertThat(restorePoints()).isZero();
    }

    @Test
    void a_migration_that_a_crash_cut_short_is_undone_by_the_next_one() throws Exception {
        new EmbeddedRestorePoints(database.pool(), folder).set("letters");
        try (Connection connection = database.pool().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop view letters.short_letter");
            statement.execute("alter table letters.letter drop column note");
        }

        // The version before is started again: nothing is to be migrated, and yet the schema is not as it should be.
        database.migration().migrate("letters", List.of(FIRST));

        assertIsAsBefore();
        assertThat(restorePoints()).isZero();
    }

    @Test
    void a_first_migration_that_a_crash_cut_short_is_undone_by_the_next_one() throws Exception {
        new EmbeddedRestorePoints(database.pool(), folder).set("memos");
        try (Connection connection = database.pool().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema memos");
            statement.execute("create table memos.letter (id integer)");
        }

        database.migration().migrate("memos", List.of(FIRST));

        assertThat(new SchemaHistory(database.pool()).isAt("memos", List.of(FIRST)))
                .isTrue();
    }
}
