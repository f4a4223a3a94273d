// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** The migrations of a bundle that lies in a file and need not be installed. */
record JarMigrations(String schema, List<MigrationFile> files) {

    JarMigrations {
        files = List.copyOf(files);
    }

    /** Empty for a bundle without a unit. */
    static Optional<JarMigrations> read(Path bundleFile, Dialect dialect) throws IOException, InvalidUnitException {
        try (JarFile jar = new JarFile(bundleFile.toFile())) {
            Optional<String> location = Optional.ofNullable(jar.getManifest())
                    .map(Manifest::getMainAttributes)
                    .flatMap(manifest -> BundleHeader.location(manifest.getValue(BundleHeader.NAME)));
            if (location.isEmpty()) {
                return Optional.empty();
            }
            ZipEntry xml = jar.getEntry(location.get());
            if (xml == null) {
                throw new InvalidUnitException("the file " + location.get() + " is missing");
            }
            try (InputStream in = jar.getInputStream(xml)) {
                return Optional.of(
                        new JarMigrations(UnitDescriptorReader.read(in).name(), MigrationFiles.of(jar, dialect)));
            }
        }
    }
}
