// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import vn.sen.kernel.api.ModuleRequirement;
import vn.sen.kernel.api.Problem;
import vn.sen.kernel.catalogue.Catalogue;
import vn.sen.kernel.catalogue.CatalogueEntry;
import vn.sen.kernel.catalogue.ModuleDescriptor;
import vn.sen.kernel.text.KernelTexts;

/** What modules demand of each other by their descriptors. */
public final class ModuleRequirementCheck {

    private final KernelTexts texts;

    public ModuleRequirementCheck(KernelTexts texts) {
        this.texts = texts;
    }

    /** Demands that no enabled module meets, each with the module that would. */
    List<Problem> missing(ModuleDescriptor module, Catalogue catalogue, Map<String, Version> enabled) {
        List<Problem> missing = new ArrayList<>();
        for (ModuleRequirement requirement : module.requires()) {
            String wanted = requirement.module();
            VersionRange range = new VersionRange(requirement.range());
            Optional<Version> running = Optional.ofNullable(enabled.get(wanted));
            Optional<Version> known = catalogue.find(wanted).map(CatalogueEntry::version);
            if (running.map(range::includes).orElse(false)) {
                continue;
            }
            if (running.isPresent()) {
                missing.add(wrongVersion(module, requirement, running.get()));
            } else if (known.isEmpty()) {
                missing.add(texts.problem("module-required-unknown", module.id(), wanted, requirement.range()));
            } else if (!range.includes(known.get())) {
                missing.add(wrongVersion(module, requirement, known.get()));
            } else {
                missing.add(texts.problem("module-required", module.id(), wanted, requirement.range(), known.get()));
            }
        }
        return missing;
    }

    /** Ids of the enabled modules that cannot run without {@code module}, directly or through others; sorted. */
    public static List<String> dependants(String module, Catalogue catalogue, Map<String, Version> enabled) {
        TreeSet<String> dependants = new TreeSet<>();
        List<String> open = new ArrayList<>(List.of(module));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            enabled.keySet().stream()
                    .filter(id -> requires(id, next, catalogue))
                    .filter(dependants::add)
                    .forEach(open::add);
        }
        dependants.remove(module);
        return List.copyOf(dependants);
    }

    /** True when the descriptor of {@code module} names {@code wanted}. */
    public static boolean requires(String module, String wanted, Catalogue catalogue) {
        return catalogue
                .find(module)
                .flatMap(CatalogueEntry::descriptor)
                .map(descriptor -> descriptor.requires().stream()
                        .anyMatch(requirement -> requirement.module().equals(wanted)))
                .orElse(false);
    }

    private Problem wrongVersion(ModuleDescriptor module, ModuleRequirement requirement, Version there) {
        return texts.problem("module-required-version", module.id(), requirement.module(), requirement.range(), there);
    }
}
