// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import vn.sen.persistence.api.Transactions;

/** The unit of a module on a fresh database, made as a server makes it, for the tests of the module. */
public final class ModuleDatabase implements AutoCloseable {

    private final TestDatabase database;
    private final Class<?> ofTheModule;
    private final EntityManagerFactory factory;
    private final Transactions transactions;

    /** The databases that every module must run on. */
    public enum Product {
        H2(Dialect.H2),
        POSTGRESQL(Dialect.POSTGRESQL);

        private final Dialect dialect;

        Product(Dialect dialect) {
            this.dialect = dialect;
        }
    }

    private ModuleDatabase(TestDatabase database, Class<?> ofTheModule) {
        this.database = database;
        this.ofTheModule = ofTheModule;
        try {
            URL root = ofTheModule.getProtectionDomain().getCodeSource().getLocation();
            Path classes = Path.of(root.getPath());
            UnitDescriptor unit;
            try (InputStream xml = Files.newInputStream(classes.resolve(BundleHeader.DEFAULT_LOCATION))) {
                unit = UnitDescriptorReader.read(xml);
            }
            Dialect dialect = database.settings().dialect();
            database.migration().migrate(unit.name(), migrations(classes, dialect));
            String session = unit.name() + "#" + System.nanoTime();
            factory =
                    new UnitFactory(database.pool(), dialect).create(unit, session, ofTheModule.getClassLoader(), root);
            transactions = new UnitTransactions(factory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidUnitException | MigrationFailedException e) {
            throw new AssertionError(e);
        }
    }

    /** @param ofTheModule any class of the module, which tells where its {@code persistence.xml} is */
    public static ModuleDatabase open(Product product, Class<?> ofTheModule) {
        return new ModuleDatabase(TestDatabase.open(product.dialect), ofTheModule);
    }

    /** The embedded database in a folder, which may have been used before. */
    public static ModuleDatabase embedded(Path folder, Class<?> ofTheModule) {
        return new ModuleDatabase(TestDatabase.open(DatabaseSettings.embedded(folder)), ofTheModule);
    }

    /** The same database as another node of the same province sees it. */
    public ModuleDatabase onAnotherNode() {
        return new ModuleDatabase(TestDatabase.open(database.settings()), ofTheModule);
    }

    public Transactions transactions() {
        return transactions;
    }

    public DataSource dataSource() {
        return database.pool();
    }

    @Override
    public void close() {
        factory.close();
        database.close();
    }

    private static List<MigrationFile> migrations(Path classes, Dialect dialect) throws IOException {
        List<MigrationFile> files = new ArrayList<>();
        for (Path folder : List.of(Path.of(MigrationFile.FOLDER), Path.of(MigrationFile.FOLDER, dialect.folder()))) {
            if (!Files.isDirectory(classes.resolve(folder))) {
                continue;
            }
            try (Stream<Path> found = Files.list(classes.resolve(folder))) {
                for (Path file : found.filter(Files::isRegularFile).toList()) {
                    files.add(new MigrationFile(
                            classes.relativize(file).toString().replace('\\', '/'), Files.readString(file)));
                }
            }
        }
        return files;
    }
}
