// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Version;

/**
 * A bundle in the framework.
 *
 * @param owners ids of the modules that brought it; empty for a bundle of the platform
 * @param file the file it was installed from, where that is known
 */
public record InstalledBundle(long id, String symbolicName, Version version, List<String> owners, Optional<Path> file) {

    public InstalledBundle {
        owners = List.copyOf(owners);
    }

    public String display() {
        return symbolicName + "/" + version;
    }
}
