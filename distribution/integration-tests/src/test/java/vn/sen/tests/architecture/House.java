// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The bundles of the source tree, as they were built. */
final class House {

    private House() {}

    static Path sources() {
        return Path.of(System.getProperty("sen.sources"));
    }

    static List<HouseBundle> built() {
        List<HouseBundle> house = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            Path folder = sources().resolve("bundles").resolve(layer.name().toLowerCase(Locale.ROOT));
            if (Files.isDirectory(folder)) {
                jarsUnder(folder).forEach(jar -> house.add(HouseBundle.read(layer, jar)));
            }
        }
        return house;
    }

    private static List<Path> jarsUnder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().equals("target"))
                    .flatMap(target -> jarIn(target).stream())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> jarIn(Path target) {
        String ending = "-" + System.getProperty("sen.version") + ".jar";
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith(ending)).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
