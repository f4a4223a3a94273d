// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The embedded database as the distribution ships it: every schema of the bundles shipped beside it, empty of data, with
 * the history of its migrations. The build makes it, and the first start lays it into an empty data folder instead of
 * running those migrations. Whatever a bundle brings beyond it is migrated as ever.
 */
record ShippedDatabase(Path file) {

    private static final String NAME = "sen.mv.db";
    private static final String DRAFT = NAME + ".draft";
    private static final int DEPTH = 4;

    /** In the distribution's folder. */
    static ShippedDatabase of(Path home) {
        return new ShippedDatabase(home.resolve("database").resolve(NAME));
    }

    /**
     * Run by the build. Argument: the folder of the assembled distribution, without this file.
     *
     * @throws MigrationFailedException when a bundle could not be installed either
     */
    public static void main(String[] arguments) throws IOException, InvalidUnitException, MigrationFailedException {
        Path home = Path.of(arguments[0]);
        of(home).make(List.of(home.resolve("system"), home.resolve("modules")));
    }

    /** Makes the file, from nothing, of all the bundles in some folders. */
    void make(List<Path> folders) throws IOException, InvalidUnitException, MigrationFailedException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        try (HikariDataSource source = ConnectionPool.open(DatabaseSettings.embedded(file.getParent()))) {
            for (Path bundle : bundles(folders)) {
                Optional<JarMigrations> migrations = JarMigrations.read(bundle, Dialect.H2);
                if (migrations.isPresent()) {
                    new SchemaMigration(source, RestorePoints.NONE)
                            .migrate(migrations.get().schema(), migrations.get().files());
                }
            }
        }
    }

    private static List<Path> bundles(List<Path> folders) throws IOException {
        List<Path> bundles = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.find(
                    folder,
                    DEPTH,
                    (file, attributes) -> file.getFileName().toString().endsWith(".jar"))) {
                files.sorted().forEach(bundles::add);
            }
        }
        return bundles;
    }

    /**
     * Lays the database into a folder that has none; does nothing if anything at all is in it, or if nothing was shipped.
     * After a crash in between, the folder has either the whole database or a draft, which the next start throws away.
     */
    void layInto(Path folder) throws IOException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        Files.createDirectories(folder);
        Path draft = folder.resolve(DRAFT);
        Files.deleteIfExists(draft);
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                return;
            }
        }
        Files.copy(file, draft);
        force(draft, StandardOpenOption.WRITE);
        Files.move(draft, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
        force(folder, StandardOpenOption.READ);
    }

    private static void force(Path path, StandardOpenOption access) throws IOException {
        try (FileChannel channel = FileChannel.open(path, access)) {
            channel.force(true);
        }
    }
}
