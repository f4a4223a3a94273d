// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import vn.sen.persistence.api.Transactions;

/**
 * The unit {@code identity} on each database, opened when first asked for and kept for all tests of this JVM. It stands
 * in this package to be made of the very classes that a server makes it of.
 */
public enum IdentityDatabase {
    H2,
    POSTGRESQL;

    /** The unit, with every table empty. */
    public Transactions empty() {
        Transactions transactions = switch (this) {
            case H2 -> Embedded.UNIT;
            case POSTGRESQL -> Server.UNIT;
        };
        transactions.run(em -> {
            for (String entity :
                    List.of("TokenFamily", "RevokedToken", "SignInSession", "Account", "ApiClient", "SigningKey")) {
                em.createQuery("delete from " + entity).executeUpdate();
            }
        });
        return transactions;
    }

    private static Transactions open(DatabaseSettings settings) {
        DataSource pool = ConnectionPool.open(settings);
        ClassLoader loader = IdentityDatabase.class.getClassLoader();
        try (InputStream xml = loader.getResourceAsStream("META-INF/persistence.xml")) {
            new SchemaMigration(pool, RestorePoints.NONE).migrate("identity", migrations());
            return new UnitTransactions(new UnitFactory(pool, settings.dialect())
                    .create(
                            UnitDescriptorReader.read(xml),
                            "identity-" + settings.dialect(),
                            loader,
                            Path.of("target/classes").toUri().toURL()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (MigrationFailedException | InvalidUnitException faulty) {
            throw new AssertionError(faulty);
        }
    }

    private static List<MigrationFile> migrations() throws IOException {
        List<MigrationFile> files = new ArrayList<>();
        try (Stream<Path> found = Files.list(Path.of("target/classes", MigrationFile.FOLDER))) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.add(new MigrationFile(MigrationFile.FOLDER + "/" + file.getFileName(), Files.readString(file)));
            }
        }
        return files;
    }

    private static final class Embedded {

        private static final Transactions UNIT = open();

        private static Transactions open() {
            try {
                return IdentityDatabase.open(DatabaseSettings.embedded(Files.createTempDirectory("identity-")));
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
                return IdentityDatabase.open(
                        new DatabaseSettings(Dialect.POSTGRESQL, url, "", "", Optional.<Path>empty()));
            } catch (IOException noServer) {
                throw new UncheckedIOException(noServer);
            }
        }
    }
}
