// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits must be done before anybody can see that it was not, and nothing may get lost on the way. */
class PipelinedStatementsTest {

    private static final String INSERT = "insert into people.person (id, version, name) values (?, ?, ?)";

    private TestDatabase database;
    private CountingSource sent;
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        database = TestDatabase.open(Dialect.POSTGRESQL);
        database.people();
        sent = new CountingSource(database.pool());
        connection = new PipelinedSource(sent).getConnection();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void inserts_a_change_and_the_commit_travel_in_one_message() throws SQLException {
        insert("An");
        insert("Bình");
        ((LastStatements) connection)
                .runLast(BoundStatement.of("update people.person set version = 7 where name = ?", List.of("An")));
        assertThat(sent.executions()).isZero();

        connection.commit();

        assertThat(sent.executions()).isEqualTo(1);
        assertThat(seenByOthers()).containsExactly("An 7", "Bình 0");
    }

    @Test
    void a_change_tells_how_many_rows_it_changed_whatever_waited_before_it() throws SQLException {
        insert("An");
        insert("Bình");

        try (PreparedStatement update =
                connection.prepareStatement("update people.person set version = ? where version = ?")) {
            update.setInt(1, 3);
            update.setInt(2, 0);
            assertThat(update.executeUpdate()).isEqualTo(2);
            update.setInt(1, 4);
            assertThat(update.executeUpdate()).isZero();
        }

        assertThat(sent.executions()).isEqualTo(2);
    }

    @Test
    void a_query_sees_what_was_inserted_before_it_even_when_it_was_prepared_earlier() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select name from people.person");
                Statement plain = connection.createStatement()) {
            insert("An");
            assertThat(first(query.executeQuery())).isEqualTo("An");
            insert("Bình");
            assertThat(first(plain.executeQuery("select count(*) from people.person")))
                    .isEqualTo("2");
        }
    }

    @Test
    void a_refused_insert_fails_the_commit_and_leaves_nothing_of_its_transaction() throws SQLException {
        insert("An");
        insert("An");

        assertThatThrownBy(() -> connection.commit())
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("23505"));

        assertThat(seenByOthers()).isEmpty();
        insert("Bình");
        connection.commit();
        assertThat(seenByOthers()).containsExactly("Bình 0");
    }

    @Test
    void an_insert_that_never_reached_the_database_cannot_be_left_out_of_a_commit() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, new Object());
            insert.setInt(2, 0);
            insert.setString(3, "An");
            insert.executeUpdate();
        }
        try (Statement query = connection.createStatement()) {
            assertThatThrownBy(() -> query.executeQuery("select 1")).isInstanceOf(SQLException.class);
        }
        insert("Bình");

        assertThatThrownBy(() -> connection.commit()).isInstanceOf(SQLException.class);

        assertThat(seenByOthers()).isEmpty();
    }

    @Test
    void what_is_rolled_back_is_never_sent() throws SQLException {
        insert("An");

        connection.rollback();
        connection.commit();

        assertThat(sent.executions()).isZero();
        assertThat(seenByOthers()).isEmpty();
    }

    @Test
    void a_savepoint_keeps_what_was_inserted_before_it() throws SQLException {
        insert("An");
        Savepoint point = connection.setSavepoint();
        insert("Bình");
        connection.rollback(point);
        connection.commit();

        assertThat(seenByOthers()).containsExactly("An 0");
    }

    @Test
    void outside_a_transaction_nothing_waits() throws SQLException {
        connection.setAutoCommit(true);

        insert("An");

        assertThat(seenByOthers()).containsExactly("An 0");
    }

    @Test
    void more_inserts_than_a_message_holds_arrive_in_their_order() throws SQLException {
        for (int i = 0; i < 10; i++) {
            insert("P" + i);
        }
        connection.commit();

        assertThat(seenByOthers()).hasSize(10).startsWith("P0 0").endsWith("P9 0");
        assertThat(sent.executions()).isLessThan(4);
    }

    @Test
    void a_statement_may_be_used_again_with_other_values() throws SQLException {
        byte[] seen = {1};
        try (Statement table = connection.createStatement();
                PreparedStatement insert =
                        connection.prepareStatement("insert into people.blob (id, content) values (?, ?)")) {
            table.execute("create table people.blob (id integer, content bytea)");
            for (int i = 0; i < 2; i++) {
                seen[0] = (byte) i;
                insert.setInt(1, i);
                insert.setBytes(2, seen);
                insert.executeUpdate();
            }
            assertThat(first(table.executeQuery(
                            "select string_agg(encode(content, 'hex'), ',' order by id) from" + " people.blob")))
                    .isEqualTo("00,01");
        }
    }

    @Test
    void only_an_insert_of_one_row_of_parameters_waits() {
        PlainInserts inserts = new PlainInserts();

        assertThat(inserts.contains(INSERT)).isTrue();
        assertThat(inserts.contains("INSERT INTO people.person (ID, NAME) VALUES (?, ?)"))
                .isTrue();
        assertThat(inserts.contains("insert into a.b (c) values (?), (?)")).isFalse();
        assertThat(inserts.contains("insert into a.b (c) values (?) returning c"))
                .isFalse();
        assertThat(inserts.contains("insert into a.b (c) values (?) on conflict do nothing"))
                .isFalse();
        assertThat(inserts.contains("insert into a.b (c) select ? from a.d")).isFalse();
        assertThat(inserts.contains("delete from a.b where c = ?")).isFalse();
    }

    private void insert(String name) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setInt(2, 0);
            insert.setString(3, name);
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
    }

    private List<String> seenByOthers() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection other = database.pool().getConnection();
                Statement statement = other.createStatement();
                ResultSet rows =
                        statement.executeQuery("select name || ' ' || version from people.person order by name")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static String first(ResultSet rows) throws SQLException {
        try (rows) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
