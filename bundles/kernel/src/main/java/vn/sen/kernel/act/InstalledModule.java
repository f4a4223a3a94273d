// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.act;

import java.util.List;
import org.osgi.framework.Bundle;

/**
 * A module whose bundles are in the framework.
 *
 * @param bundles in the order of starting
 */
public record InstalledModule(String id, List<Bundle> bundles) {

    public InstalledModule {
        bundles = List.copyOf(bundles);
    }
}
