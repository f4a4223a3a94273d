// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.zoo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A module package ({@code .sen}) that a test puts together: descriptor, bundles and their digests. */
public final class ModulePackage {

    private final String id;
    private final ObjectMapper json = new ObjectMapper();
    private final ObjectNode module = json.createObjectNode();
    private final List<BundleSource> bundles = new ArrayList<>();
    private String version = "1.0.0";
    private Consumer<byte[]> spoiler = bytes -> {};

    private ModulePackage(String id) {
        this.id = id;
        module.put("id", id).put("vendor", "Vườn thú");
        module.putObject("name").put("vi", "Phân hệ " + id).put("en", "Module " + id);
        module.putObject("description").put("vi", "Dùng để kiểm thử").put("en", "Made for a test");
        module.putArray("requires");
        module.putArray("permissions");
        module.putArray("navigation");
    }

    /** A package with one bundle, which carries the version of the module. */
    public static ModulePackage of(String id, BundleSource bundle) {
        ModulePackage made = new ModulePackage(id);
        made.bundles.add(bundle);
        made.version = bundle.version();
        return made;
    }

    public String id() {
        return id;
    }

    public ModulePackage and(BundleSource bundle) {
        bundles.add(bundle);
        return this;
    }

    public ModulePackage vendor(String vendor) {
        module.put("vendor", vendor);
        return this;
    }

    public ModulePackage requires(String other, String range) {
        module.withArray("requires").addObject().put("module", other).put("range", range);
        return this;
    }

    public ModulePackage schema(String schema) {
        module.put("schema", schema);
        return this;
    }

    public ModulePackage navigation(String path, String vi, String en) {
        ObjectNode entry =
                module.withArray("navigation").addObject().put("path", path).put("order", 90);
        entry.putObject("label").put("vi", vi).put("en", en);
        entry.putArray("roles");
        return this;
    }

    /** Changes the descriptor in whatever way. */
    public ModulePackage descriptor(Consumer<ObjectNode> change) {
        change.accept(module);
        return this;
    }

    /** Changes the bytes of the first bundle after its digest was taken. */
    public ModulePackage spoiledBy(Consumer<byte[]> change) {
        spoiler = change;
        return this;
    }

    /** The bytes of the package. {@code work} is a folder for what is made on the way. */
    public byte[] build(Path work) throws Exception {
        ObjectNode feature = json.createObjectNode();
        feature.put("feature-resource-version", "1.0");
        feature.put("id", "vn.example:" + id + ":" + version);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (BundleSource bundle : bundles) {
                byte[] jar = Files.readAllBytes(bundle.buildInto(Files.createTempDirectory(work, id)));
                feature.withArray("bundles")
                        .addObject()
                        .put("id", "vn.example:" + bundle.symbolicName() + ":" + bundle.version())
                        .put("sha256", sha256(jar));
                if (bundle == bundles.get(0)) {
                    spoiler.accept(jar);
                }
                add(zip, "bundles/" + bundle.symbolicName() + "-" + bundle.version() + ".jar", jar);
            }
            feature.putObject("configurations");
            ObjectNode extension = feature.putObject("extensions").putObject("sen-module");
            extension.put("kind", "mandatory").put("type", "json").set("json", module);
            add(zip, "feature.json", json.writeValueAsBytes(feature));
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String path, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
