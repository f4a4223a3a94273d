// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.contract;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.sen.launcher.LaunchOptions;

/** Has PostgreSQL note each table in which a row is written, changed or deleted, until this is closed. */
final class TouchedTables implements AutoCloseable {

    private final Connection connection;

    TouchedTables(LaunchOptions.Database database) throws SQLException {
        connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        execute("create table public.touched (name varchar(200) primary key)");
        execute("create function public.touch() returns trigger language plpgsql as $touch$ begin"
                + " insert into public.touched values (tg_table_schema || '.' || tg_table_name)"
                + " on conflict do nothing; return null; end $touch$");
        for (String table : tables()) {
            execute("create trigger touched after insert or update or delete on " + table
                    + " for each row execute function public.touch()");
        }
    }

    /** Those touched so far, with their schema. */
    Set<String> names() throws SQLException {
        return new TreeSet<>(texts("select name from public.touched"));
    }

    private List<String> tables() throws SQLException {
        return texts(
                "select table_schema || '.' || table_name from information_schema.tables"
                        + " where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'public')");
    }

    private List<String> texts(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        execute("drop function public.touch() cascade");
        execute("drop table public.touched");
        connection.close();
    }
}
