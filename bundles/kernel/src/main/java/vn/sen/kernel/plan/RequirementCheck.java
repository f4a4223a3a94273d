// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.kernel.api.LocalizedText;
import vn.sen.kernel.api.Problem;
import vn.sen.kernel.catalogue.BundleFile;
import vn.sen.kernel.catalogue.Catalogue;
import vn.sen.kernel.catalogue.CatalogueEntry;
import vn.sen.kernel.catalogue.ModuleBundle;
import vn.sen.kernel.text.KernelTexts;

/** Finds every demand of a module's bundles that nothing here meets; the framework would name only the first. */
final class RequirementCheck {

    private static final Logger LOG = LoggerFactory.getLogger(RequirementCheck.class);

    private final KernelTexts texts;

    RequirementCheck(KernelTexts texts) {
        this.texts = texts;
    }

    List<Problem> missing(
            String module, List<BundleFile> files, Collection<Capability> installed, Catalogue catalogue) {
        List<Capability> offered = new ArrayList<>(installed);
        files.forEach(file -> offered.addAll(file.resource().getCapabilities(null)));
        CapabilityIndex index = new CapabilityIndex(offered);
        Set<Problem> missing = new LinkedHashSet<>();
        for (BundleFile file : files) {
            for (Requirement requirement : file.resource().getRequirements(null)) {
                Demand demand = new Demand(requirement);
                if (demand.mandatory() && !index.provides(demand)) {
                    missing.add(sentence(module, file, demand, index, catalogue));
                }
            }
        }
        return List.copyOf(missing);
    }

    private Problem sentence(
            String module, BundleFile file, Demand demand, CapabilityIndex index, Catalogue catalogue) {
        LocalizedText what = texts.text("demand." + demand.kind(), demand.display());
        LocalizedText range = demand.range()
                .map(versions -> texts.text("demand.range", versions))
                .orElseGet(() -> texts.text("demand.any"));
        return texts.problem(
                "requirement-missing", module, file.display(), what, range, wayOut(module, demand, index, catalogue));
    }

    private LocalizedText wayOut(String module, Demand demand, CapabilityIndex index, Catalogue catalogue) {
        Set<String> other = new TreeSet<>();
        for (CatalogueEntry entry : catalogue.entries()) {
            if (entry.id().equals(module)) {
                continue;
            }
            CapabilityIndex offers = new CapabilityIndex(offers(entry));
            if (offers.provides(demand)) {
                return texts.text("demand.offered", entry.id(), entry.version());
            }
            offers.candidates(demand).forEach(capability -> other.add(version(demand, capability)));
        }
        index.candidates(demand).forEach(capability -> other.add(version(demand, capability)));
        boolean named = demand.name().isPresent() && demand.range().isPresent() && !other.isEmpty();
        return named ? texts.text("demand.other-version", other) : texts.text("demand.nobody");
    }

    private static List<Capability> offers(CatalogueEntry entry) {
        List<Capability> offers = new ArrayList<>();
        List<ModuleBundle> bundles =
                entry.descriptor().map(descriptor -> descriptor.bundles()).orElse(List.of());
        for (ModuleBundle bundle : bundles) {
            try {
                offers.addAll(BundleFile.read(bundle).resource().getCapabilities(null));
            } catch (IOException e) {
                LOG.debug("{} offers nothing that can be read: {}", bundle.file(), e.getMessage());
            }
        }
        return offers;
    }

    private static String version(Demand demand, Capability capability) {
        Object version = capability.getAttributes().get(demand.versionAttribute());
        return version == null ? "0" : version.toString();
    }
}
