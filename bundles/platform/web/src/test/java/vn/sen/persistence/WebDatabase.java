// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import vn.sen.persistence.api.Transactions;

/** The unit {@code web} on the embedded database, made of the very classes that a server makes it of. */
public final class WebDatabase {

    private static final String MIGRATION = "db/migration/V1__kept_answers.sql";

    private WebDatabase() {}

    /** Opens it in a folder. */
    public static Transactions in(Path folder) throws IOException, MigrationFailedException, InvalidUnitException {
        DatabaseSettings settings = DatabaseSettings.embedded(folder);
        DataSource pool = ConnectionPool.open(settings);
        ClassLoader loader = WebDatabase.class.getClassLoader();
        try (InputStream xml = loader.getResourceAsStream("META-INF/persistence.xml");
                InputStream sql = loader.getResourceAsStream(MIGRATION)) {
            String statements = new String(sql.readAllBytes(), StandardCharsets.UTF_8);
            new SchemaMigration(pool, RestorePoints.NONE)
                    .migrate("web", List.of(new MigrationFile(MIGRATION, statements)));
            return new UnitTransactions(new UnitFactory(pool, settings.dialect())
                    .create(
                            UnitDescriptorReader.read(xml),
                            "web-" + folder.getFileName(),
                            loader,
                            Path.of("target/classes").toUri().toURL()));
        }
    }
}
