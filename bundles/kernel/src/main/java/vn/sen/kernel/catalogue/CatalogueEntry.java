// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.catalogue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Version;
import vn.sen.kernel.api.Problem;
import vn.sen.kernel.api.SignatureStatus;

/**
 * One version of a module as it lies on disk.
 *
 * @param id from the descriptor, or the folder's name where the descriptor cannot be read
 * @param descriptor empty when the feature file is faulty; {@code problems} tells why then
 */
public record CatalogueEntry(
        String id,
        Path folder,
        SignatureStatus signature,
        Optional<ModuleDescriptor> descriptor,
        List<Problem> problems) {

    public CatalogueEntry {
        problems = List.copyOf(problems);
    }

    public Version version() {
        return descriptor.map(ModuleDescriptor::version).orElse(Version.emptyVersion);
    }

    public boolean core() {
        return signature == SignatureStatus.CORE;
    }
}
