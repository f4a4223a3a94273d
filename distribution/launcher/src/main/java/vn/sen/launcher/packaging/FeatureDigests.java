// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.packaging;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Writes the SHA-256 digest of each bundle into a feature file, so that a changed byte is noticed. */
public final class FeatureDigests {

    private static final int BUFFER = 1 << 16;

    private FeatureDigests() {}

    /**
     * The feature's JSON text with the project's version filled in and a digest for each bundle.
     *
     * @param bundles folder that holds {@code <artifactId>-<version>.jar} of every bundle named
     * @throws IOException when a bundle is missing or cannot be read
     */
    public static String complete(String feature, String version, Path bundles) throws IOException {
        JsonObject source;
        try (JsonReader reader = Json.createReader(new StringReader(feature.replace("${project.version}", version)))) {
            source = reader.readObject();
        }
        JsonArrayBuilder digested = Json.createArrayBuilder();
        for (JsonValue bundle : source.getJsonArray("bundles")) {
            digested.add(withDigest(bundle.asJsonObject(), bundles));
        }
        return text(Json.createObjectBuilder(source).add("bundles", digested).build());
    }

    private static JsonObjectBuilder withDigest(JsonObject bundle, Path folder) throws IOException {
        String[] coordinates = bundle.getString("id").split(":");
        if (coordinates.length != 3) {
            throw new IOException("not group:artifact:version: " + bundle.getString("id"));
        }
        Path file = folder.resolve(coordinates[1] + "-" + coordinates[2] + ".jar");
        return Json.createObjectBuilder(bundle).add("sha256", digest(file));
    }

    private static String digest(Path file) throws IOException {
        MessageDigest sha256 = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256)) {
            byte[] buffer = new byte[BUFFER];
            while (in.read(buffer) >= 0) {
                continue;
            }
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() throws IOException {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IOException("this JDK has no SHA-256", impossible);
        }
    }

    private static String text(JsonObject feature) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.write(feature);
        }
        return text.append('\n').toString();
    }
}
