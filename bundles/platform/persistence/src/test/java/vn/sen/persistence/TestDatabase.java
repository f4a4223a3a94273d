// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** One of the two databases, fresh, with the unit {@code people}. */
final class TestDatabase implements AutoCloseable {

    private static final UnitDescriptor PEOPLE =
            new UnitDescriptor("people", List.of(Person.class.getName()), List.of(), Map.of());

    private final DatabaseSettings settings;
    private final HikariDataSource pool;
    private final List<EntityManagerFactory> opened = new ArrayList<>();

    private TestDatabase(DatabaseSettings settings) {
        this.settings = settings;
        this.pool = ConnectionPool.open(settings);
    }

    static TestDatabase open(Dialect dialect) {
        return open(fresh(dialect));
    }

    static TestDatabase open(DatabaseSettings settings) {
        return new TestDatabase(settings);
    }

    /** Settings of a database that nobody used before. */
    static DatabaseSettings fresh(Dialect dialect) {
        try {
            return switch (dialect) {
                case H2 -> DatabaseSettings.embedded(Files.createTempDirectory("sen-h2-"));
                case POSTGRESQL -> SharedPostgres.fresh();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DatabaseSettings settings() {
        return settings;
    }

    HikariDataSource pool() {
        return pool;
    }

    SchemaMigration migration() {
        RestorePoints points = settings.restorePoints()
                .<RestorePoints>map(folder -> new EmbeddedRestorePoints(pool, folder))
                .orElse(RestorePoints.NONE);
        return new SchemaMigration(pool, points);
    }

    /** The unit {@code people}, migrated. */
    EntityManagerFactory people() {
        return people(pool);
    }

    /** The same over a source that stands before the pool. */
    EntityManagerFactory people(DataSource source) {
        try {
            migration().migrate("people", List.of(personTable()));
            EntityManagerFactory factory = new UnitFactory(source, settings.dialect())
                    .create(
                            PEOPLE,
                            "people#" + System.nanoTime(),
                            Person.class.getClassLoader(),
                            Person.class.getProtectionDomain().getCodeSource().getLocation());
            opened.add(0, factory);
            return factory;
        } catch (MigrationFailedException | InvalidUnitException e) {
            throw new AssertionError(e);
        }
    }

    static MigrationFile personTable() {
        return new MigrationFile("db/migration/V1__person.sql", """
                create table person (
                  id uuid primary key,
                  version integer not null,
                  name varchar(20) not null unique,
                  guardian uuid references person (id),
                  born date,
                  seen timestamp with time zone,
                  registered timestamp with time zone
                );
                """);
    }

    @Override
    public void close() {
        opened.forEach(EntityManagerFactory::close);
        pool.close();
    }

    /** One server for all tests of this JVM; it ends with the JVM. */
    private static final class SharedPostgres {

        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static DatabaseSettings fresh() {
            String name = "t" + System.nanoTime();
            try (var connection = SERVER.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (java.sql.SQLException e) {
                throw new AssertionError(e);
            }
            return new DatabaseSettings(
                    Dialect.POSTGRESQL, SERVER.getJdbcUrl("postgres", name), "", "", Optional.<Path>empty());
        }
    }
}
