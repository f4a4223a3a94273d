// SPDX-License-Identifier: Apache-2.0
package vn.sen.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.sen.launcher.packaging.FeatureDigests;

/** Packs the benchmark's module as a vendor would: feature file with digests, and the bundle. */
final class ProbePackage {

    static final String MODULE = "benchmark-probe";

    private ProbePackage() {}

    /** @return the package file */
    static Path write(Place place) throws IOException {
        Path feature = place.probe().resolveSibling("../src/main/feature/feature.json");
        String completed = FeatureDigests.complete(
                Files.readString(feature), place.version(), place.probe().getParent());
        Path file = place.work().resolve(MODULE + ".sen");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "feature.json", completed.getBytes(StandardCharsets.UTF_8));
            entry(zip, "bundles/" + place.probe().getFileName(), Files.readAllBytes(place.probe()));
        }
        return file;
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
