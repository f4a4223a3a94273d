// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.catalogue;

import java.nio.file.Path;

/**
 * A bundle as a module's feature file names it.
 *
 * @param group Maven group; the group of the feature itself marks the vendor's own code
 * @param file where it lies, whether it exists or not
 * @param sha256 digest in lower-case hexadecimal digits
 */
public record ModuleBundle(String group, Path file, String sha256) {

    public String fileName() {
        return file.getFileName().toString();
    }
}
