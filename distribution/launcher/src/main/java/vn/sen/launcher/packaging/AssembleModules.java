// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.packaging;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/**
 * Run by the build: writes {@code modules/<id>/feature.json} of the distribution for every module whose source has a
 * feature file. Arguments: version, the {@code bundles} folder of the source, the assembled distribution.
 */
public final class AssembleModules {

    private static final PathMatcher FEATURES =
            FileSystems.getDefault().getPathMatcher("glob:**/src/main/feature/feature.json");
    private static final int DEPTH = 8;

    private AssembleModules() {}

    public static void main(String[] arguments) throws IOException {
        assemble(arguments[0], Path.of(arguments[1]), Path.of(arguments[2]));
    }

    static void assemble(String version, Path source, Path home) throws IOException {
        List<Path> features;
        try (Stream<Path> files = Files.find(source, DEPTH, (file, attributes) -> FEATURES.matches(file))) {
            features = files.sorted().toList();
        }
        for (Path feature : features) {
            Path module = home.resolve("modules").resolve(moduleFolder(feature));
            String completed = FeatureDigests.complete(Files.readString(feature), version, module.resolve("bundles"));
            Files.writeString(module.resolve("feature.json"), completed);
        }
    }

    /** {@code …/modules/procedures/src/main/feature/feature.json} is the module {@code procedures}. */
    private static Path moduleFolder(Path feature) {
        return feature.getName(feature.getNameCount() - 5);
    }
}
