// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.architecture;

import aQute.bnd.header.OSGiHeader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/**
 * What a built bundle says of itself.
 *
 * @param exports version by package
 */
record HouseBundle(Layer layer, String name, Path jar, Set<String> imports, Map<String, String> exports) {

    static HouseBundle read(Layer layer, Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Attributes headers = file.getManifest().getMainAttributes();
            Map<String, String> exports = new TreeMap<>();
            OSGiHeader.parseHeader(headers.getValue("Export-Package"))
                    .forEach((name, attributes) -> exports.put(name, String.valueOf(attributes.getVersion())));
            Set<String> imports = new TreeSet<>(
                    OSGiHeader.parseHeader(headers.getValue("Import-Package")).keySet());
            // A bundle that may also import what it exports itself depends on nobody by that.
            imports.removeAll(exports.keySet());
            String name = headers.getValue("Bundle-SymbolicName").split(";")[0];
            return new HouseBundle(layer, name, jar, imports, exports);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Imported packages that are ours. */
    Set<String> importsOfOurs() {
        Set<String> ours = new TreeSet<>(imports);
        ours.removeIf(name -> !name.startsWith("vn.sen."));
        return ours;
    }
}
