// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import vn.sen.kernel.api.LocalizedText;

/** Tells which migrations starting a bundle file would run. */
final class MigrationForesight {

    private final Database database;
    private final ProblemTexts texts;

    MigrationForesight(Database database, ProblemTexts texts) {
        this.database = database;
        this.texts = texts;
    }

    /** One line a migration: schema and file. Empty for a bundle without a unit or with nothing to migrate. */
    List<String> foresee(Path bundleFile) {
        try {
            return JarMigrations.read(bundleFile, database.dialect())
                    .map(bundle -> pending(bundle.schema(), bundle.files()))
                    .orElse(List.of());
        } catch (IOException | InvalidUnitException e) {
            return List.of(both(texts.text(
                    "module.unit-invalid", BundleHeader.DEFAULT_LOCATION, bundleFile.getFileName(), e.getMessage())));
        }
    }

    private List<String> pending(String schema, List<MigrationFile> files) {
        try {
            return new SchemaHistory(database.connect())
                    .pending(schema, files).stream()
                            .map(file -> schema + ": " + file.fileName())
                            .toList();
        } catch (DatabaseUnreachableException | SQLException e) {
            return List.of(both(texts.text("foresee.unreachable", schema)));
        }
    }

    /** The plan has one text for readers of both languages. */
    private static String both(LocalizedText text) {
        return text.vi() + " / " + text.en();
    }
}
