// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A module as a folder of the distribution or as a package. Each method changes it and returns it. */
public final class TestModule {

    private final String id;
    private final String version;
    private String vendor = "Sen";
    private String group = "test";
    private String requires = "";
    private String moreFields = "";
    private String configurations = "{}";
    private final Map<String, byte[]> bundles = new LinkedHashMap<>();
    private final Map<String, String> groups = new LinkedHashMap<>();

    private TestModule(String id, String version) {
        this.id = id;
        this.version = version;
    }

    public static TestModule named(String id, String version) {
        return new TestModule(id, version);
    }

    public TestModule vendor(String name, String mavenGroup) {
        vendor = name;
        group = mavenGroup;
        return this;
    }

    public TestModule requires(String module, String range) {
        requires = "{\"module\": \"" + module + "\", \"range\": \"" + range + "\"}";
        return this;
    }

    /** More fields of the extension, beginning with a comma. */
    public TestModule fields(String json) {
        moreFields = json;
        return this;
    }

    public TestModule configurations(String json) {
        configurations = json;
        return this;
    }

    public TestModule bundle(String artifact, BundleJar jar) {
        return bundle(artifact, group, jar.bytes());
    }

    public TestModule library(String artifact, BundleJar jar) {
        return bundle(artifact, "org.library", jar.bytes());
    }

    private TestModule bundle(String artifact, String mavenGroup, byte[] bytes) {
        bundles.put(artifact, bytes);
        groups.put(artifact, mavenGroup);
        return this;
    }

    public String feature() {
        List<String> entries = new ArrayList<>();
        bundles.forEach((artifact, bytes) -> entries.add("{\"id\": \"%s:%s:1.0.0\", \"sha256\": \"%s\"}"
                .formatted(groups.get(artifact), artifact, sha256(bytes))));
        return """
                {"feature-resource-version": "1.0", "id": "%s:%s:%s",
                 "bundles": [%s],
                 "configurations": %s,
                 "extensions": {"sen-module": {"kind": "mandatory", "type": "json", "json": {
                   "id": "%s", "vendor": "%s",
                   "name": {"vi": "Phân hệ thử", "en": "Test module"},
                   "description": {"vi": "Dùng để thử", "en": "For tests"},
                   "requires": [%s]%s}}}}
                """.formatted(
                group, id, version, String.join(", ", entries), configurations, id, vendor, requires, moreFields);
    }

    /** Writes the module as {@code modules/<id>} of a distribution. */
    public Path writeTo(Path home) {
        return writeInto(home.resolve("modules").resolve(id));
    }

    public Path writeInto(Path folder) {
        try {
            Files.createDirectories(folder.resolve("bundles"));
            Files.writeString(folder.resolve("feature.json"), feature());
            for (Map.Entry<String, byte[]> bundle : bundles.entrySet()) {
                Files.write(folder.resolve("bundles/" + bundle.getKey() + "-1.0.0.jar"), bundle.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    /** Names and bytes of a package's entries. */
    public Map<String, byte[]> entries() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("feature.json", feature().getBytes(StandardCharsets.UTF_8));
        bundles.forEach((artifact, bytes) -> entries.put("bundles/" + artifact + "-1.0.0.jar", bytes));
        return entries;
    }

    public byte[] asPackage() {
        return zip(entries());
    }

    public static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
