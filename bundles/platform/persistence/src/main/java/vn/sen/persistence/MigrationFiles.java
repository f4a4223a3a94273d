// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.osgi.framework.Bundle;

/** Finds the migrations of a bundle for one database, without searching any class path. */
final class MigrationFiles {

    private MigrationFiles() {}

    static List<MigrationFile> of(Bundle bundle, Dialect dialect) throws IOException {
        List<MigrationFile> files = new ArrayList<>();
        for (String folder : folders(dialect)) {
            Enumeration<URL> entries = bundle.findEntries(folder, "*.sql", false);
            if (entries == null) {
                continue;
            }
            for (URL entry : Collections.list(entries)) {
                try (InputStream in = entry.openStream()) {
                    files.add(file(entry.getPath().replaceFirst("^/", ""), in));
                }
            }
        }
        return sorted(files);
    }

    static List<MigrationFile> of(JarFile jar, Dialect dialect) throws IOException {
        List<MigrationFile> files = new ArrayList<>();
        for (JarEntry entry : Collections.list(jar.entries())) {
            String name = entry.getName();
            if (name.endsWith(".sql") && folders(dialect).contains(folder(name))) {
                try (InputStream in = jar.getInputStream(entry)) {
                    files.add(file(name, in));
                }
            }
        }
        return sorted(files);
    }

    private static List<String> folders(Dialect dialect) {
        return List.of(MigrationFile.FOLDER, MigrationFile.FOLDER + "/" + dialect.folder());
    }

    private static String folder(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }

    private static MigrationFile file(String path, InputStream in) throws IOException {
        return new MigrationFile(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }

    private static List<MigrationFile> sorted(List<MigrationFile> files) {
        files.sort(Comparator.comparing(MigrationFile::path));
        return List.copyOf(files);
    }
}
