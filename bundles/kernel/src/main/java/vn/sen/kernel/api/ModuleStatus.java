// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A module as it stands at one moment. Immutable.
 *
 * @param id short name, for example {@code procedures}; unique on a server
 * @param version of the module, as OSGi writes it
 * @param requires what its descriptor demands of other modules
 * @param requiredBy ids of the enabled modules that demand this one
 * @param permissions what its descriptor asks of the platform
 * @param schema database schema it owns, if it owns one
 * @param problems empty unless something is wrong
 */
public record ModuleStatus(
        String id,
        String version,
        LocalizedText name,
        LocalizedText description,
        String vendor,
        ModuleState state,
        SignatureStatus signature,
        List<ModuleRequirement> requires,
        List<String> requiredBy,
        List<String> permissions,
        Optional<String> schema,
        List<NavigationEntry> navigation,
        List<Problem> problems) {

    public ModuleStatus {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(state, "state");
        requires = List.copyOf(requires);
        requiredBy = List.copyOf(requiredBy);
        permissions = List.copyOf(permissions);
        navigation = List.copyOf(navigation);
        problems = List.copyOf(problems);
    }
}
