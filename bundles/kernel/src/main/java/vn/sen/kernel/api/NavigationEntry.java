// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.api;

import java.util.Objects;
import java.util.Set;

/**
 * A link that a module adds to the header of every page while it is enabled.
 *
 * @param path absolute path on this server, for example {@code /procedures}
 * @param label what the link says
 * @param order links are sorted by it, the lowest first
 * @param roles who sees the link; empty: everybody
 */
public record NavigationEntry(String path, LocalizedText label, int order, Set<String> roles) {

    public NavigationEntry {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(label, "label");
        roles = Set.copyOf(roles);
    }
}
