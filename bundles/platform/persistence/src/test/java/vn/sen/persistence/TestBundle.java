// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import vn.sen.persistence.example.Note;

/** A bundle file with a unit, as a module would bring it. */
final class TestBundle {

    static final String NOTE_TABLE = "create table note (id uuid primary key, written timestamp with time zone);";

    private final String name;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    private TestBundle(String name) {
        this.name = name;
        file("META-INF/persistence.xml", """
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                  <persistence-unit name="%s">
                    <class>%s</class>
                  </persistence-unit>
                </persistence>
                """.formatted(name, Note.class.getName()));
        String note = Note.class.getName().replace('.', '/') + ".class";
        try (InputStream in = Note.class.getResourceAsStream("/" + note)) {
            entries.put(note, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A bundle whose unit has its name and whose entity has no table yet. */
    static TestBundle named(String name) {
        return new TestBundle(name);
    }

    TestBundle file(String path, String content) {
        entries.put(path, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    TestBundle migration(String file, String sql) {
        return file("db/migration/" + file, sql);
    }

    TestBundle migration(Script script) {
        return migration(script.file(), script.sql());
    }

    Path write() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", name);
        main.putValue("Bundle-Version", "1.2.3");
        main.putValue("Meta-Persistence", "META-INF/persistence.xml");
        main.putValue("Import-Package", "jakarta.persistence,vn.sen.persistence.api");
        try {
            Path jar = Files.createTempFile("sen-" + name, ".jar");
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
                for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                    out.putNextEntry(new ZipEntry(entry.getKey()));
                    out.write(entry.getValue());
                }
            }
            jar.toFile().deleteOnExit();
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A migration that several tests use. */
    record Script(String file, String sql) {}
}
