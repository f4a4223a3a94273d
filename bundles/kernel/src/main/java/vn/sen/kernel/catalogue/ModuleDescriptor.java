// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Version;
import vn.sen.kernel.api.LocalizedText;
import vn.sen.kernel.api.ModuleRequirement;
import vn.sen.kernel.api.NavigationEntry;

/**
 * What a feature file says of a module.
 *
 * @param group Maven group of the feature
 * @param bundles in the order in which they are started
 * @param configurations by persistent identity ({@code factory~name} for a factory configuration)
 */
public record ModuleDescriptor(
        String group,
        Version version,
        ModuleFacts facts,
        List<ModuleBundle> bundles,
        Map<String, Map<String, Object>> configurations) {

    public ModuleDescriptor {
        bundles = List.copyOf(bundles);
        configurations = Map.copyOf(configurations);
    }

    public String id() {
        return facts.id();
    }

    public String vendor() {
        return facts.vendor();
    }

    public List<ModuleRequirement> requires() {
        return facts.requires();
    }

    /** The extension {@code sen-module} of a feature file. */
    public record ModuleFacts(
            String id,
            String vendor,
            LocalizedText name,
            LocalizedText description,
            List<ModuleRequirement> requires,
            List<String> permissions,
            Optional<String> schema,
            List<NavigationEntry> navigation) {

        public ModuleFacts {
            requires = List.copyOf(requires);
            permissions = List.copyOf(permissions);
            navigation = List.copyOf(navigation);
        }
    }
}
