// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.felix.utils.resource.RequirementImpl;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;

/** Finds capabilities by namespace and name, so that a plan does not compare everything with everything. */
final class CapabilityIndex {

    private final Map<String, Map<Object, Set<Capability>>> capabilities = new HashMap<>();

    CapabilityIndex(Collection<? extends Capability> capabilities) {
        capabilities.forEach(this::add);
    }

    boolean provides(Demand demand) {
        Requirement requirement = demand.requirement();
        RequirementImpl matcher = new RequirementImpl(requirement.getResource(), requirement);
        return candidates(demand).stream().anyMatch(matcher::matches);
    }

    /** Capabilities of the demanded name, whatever their version. */
    Collection<Capability> candidates(Demand demand) {
        Map<Object, Set<Capability>> named = capabilities.getOrDefault(demand.namespace(), Map.of());
        return demand.name().map(name -> named.getOrDefault(name, Set.of())).orElseGet(() -> {
            Set<Capability> all = new LinkedHashSet<>();
            named.values().forEach(all::addAll);
            return all;
        });
    }

    private void add(Capability capability) {
        Object name = capability.getAttributes().get(capability.getNamespace());
        List<?> names = name instanceof List<?> several ? several : List.of(name == null ? "" : name);
        for (Object one : names) {
            capabilities
                    .computeIfAbsent(capability.getNamespace(), ignored -> new HashMap<>())
                    .computeIfAbsent(one, ignored -> new LinkedHashSet<>())
                    .add(capability);
        }
    }
}
