// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import vn.sen.persistence.api.Transactions;

/**
 * The unit {@code noticeboard} on each database, opened when first asked for and kept for all tests of this JVM. It
 * stands in this package to be made of the very classes that a server makes it of.
 */
public enum NoticeDatabase {
    H2,
    POSTGRESQL;

    private static final String MIGRATION = "db/migration/V1__notice.sql";

    /** The unit, without a notice. */
    public Transactions empty() {
        Transactions transactions = switch (this) {
            case H2 -> Embedded.UNIT;
            case POSTGRESQL -> Server.UNIT;
        };
        transactions.run(em -> em.createQuery("delete from Notice").executeUpdate());
        return transactions;
    }

    private static Transactions open(DatabaseSettings settings) {
        DataSource pool = ConnectionPool.open(settings);
        ClassLoader loader = NoticeDatabase.class.getClassLoader();
        try (InputStream xml = loader.getResourceAsStream("META-INF/persistence.xml");
                InputStream sql = loader.getResourceAsStream(MIGRATION)) {
            String statements = new String(sql.readAllBytes(), StandardCharsets.UTF_8);
            new SchemaMigration(pool, RestorePoints.NONE)
                    .migrate("noticeboard", List.of(new MigrationFile(MIGRATION, statements)));
            return new UnitTransactions(new UnitFactory(pool, settings.dialect())
                    .create(
                            UnitDescriptorReader.read(xml),
                            "noticeboard-" + settings.dialect(),
                            loader,
                            Path.of("target/classes").toUri().toURL()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (MigrationFailedException | InvalidUnitException faulty) {
            throw new AssertionError(faulty);
        }
    }

    private static final class Embedded {

        private static final Transactions UNIT = open();

        private static Transactions open() {
            try {
                return NoticeDatabase.open(DatabaseSettings.embedded(Files.createTempDirectory("noticeboard-")));
            } catch (IOException noFolder) {
                throw new UncheckedIOException(noFolder);
            }
        }
    }

    private static final class Server {

        private static final Transactions UNIT = open();

        private static Transactions open() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.start();
                String url = postgres.getJdbcUrl("postgres", "postgres");
                return NoticeDatabase.open(
                        new DatabaseSettings(Dialect.POSTGRESQL, url, "", "", Optional.<Path>empty()));
            } catch (IOException noServer) {
                throw new UncheckedIOException(noServer);
            }
        }
    }
}
