// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.api;

import java.util.Objects;

/**
 * A module that must be enabled first.
 *
 * @param module id of the module
 * @param range OSGi version range, for example {@code [1.0,2)}
 */
public record ModuleRequirement(String module, String range) {

    public ModuleRequirement {
        Objects.requireNonNull(module, "module");
        Objects.requireNonNull(range, "range");
    }
}
