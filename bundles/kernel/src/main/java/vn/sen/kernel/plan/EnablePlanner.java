// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.resource.Requirement;
import vn.sen.kernel.api.ModuleAct;
import vn.sen.kernel.api.ModulePlan;
import vn.sen.kernel.api.Problem;
import vn.sen.kernel.catalogue.BundleFile;
import vn.sen.kernel.catalogue.CatalogueEntry;
import vn.sen.kernel.catalogue.ModuleBundle;
import vn.sen.kernel.catalogue.ModuleDescriptor;
import vn.sen.kernel.settings.ModuleConfigurations;
import vn.sen.kernel.text.KernelTexts;

/** Finds out what enabling a module would do, from files and manifests alone. */
public final class EnablePlanner {

    private final Installed installed;
    private final KernelTexts texts;
    private final ModuleConfigurations configurations;
    private final Function<ModuleDescriptor, List<Problem>> digestFaults;

    /** @param digestFaults see {@link vn.sen.kernel.catalogue.BundleDigests#faults} */
    public EnablePlanner(
            Installed installed,
            KernelTexts texts,
            ModuleConfigurations configurations,
            Function<ModuleDescriptor, List<Problem>> digestFaults) {
        this.installed = installed;
        this.texts = texts;
        this.configurations = configurations;
        this.digestFaults = digestFaults;
    }

    /** The plan for a module whose feature file is sound; empty refusals mean that it can be done. */
    public Optional<EnablePlan> plan(CatalogueEntry entry, Situation situation) {
        return entry.descriptor().map(module -> plan(entry, module, situation));
    }

    /** The plan that only tells why a module with a faulty feature file cannot be enabled. */
    public static ModulePlan refused(CatalogueEntry entry) {
        return new ModulePlan(
                ModuleAct.ENABLE,
                entry.id(),
                entry.version().toString(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                entry.problems());
    }

    private EnablePlan plan(CatalogueEntry entry, ModuleDescriptor module, Situation situation) {
        List<Problem> refusals = new ArrayList<>(digestFaults.apply(module));
        // A changed file is not opened any further.
        List<BundleFile> files = refusals.isEmpty() ? files(module, refusals) : List.of();
        refusals.addAll(new ModuleRequirementCheck(texts).missing(module, situation.catalogue(), situation.enabled()));
        List<InstalledBundle> bundles = installed.bundles();
        ModuleConfigurations.Checked settings = configurations.check(module);
        if (!files.isEmpty()) {
            refusals.addAll(settings.problems());
            refusals.addAll(new BundleConflicts(texts).find(entry, files, bundles, situation.catalogue()));
            refusals.addAll(new RequirementCheck(texts)
                    .missing(module.id(), files, installed.capabilities(), situation.catalogue()));
            refusals.addAll(hosts(module, files, bundles));
        }
        ModulePlan plan = new ModulePlan(
                ModuleAct.ENABLE,
                module.id(),
                module.version().toString(),
                displays(files, file -> !isInstalled(file, bundles)),
                displays(files, file -> !file.fragment()),
                List.of(),
                List.of(),
                List.of(),
                waiting(module, situation),
                refusals.stream().distinct().toList());
        return new EnablePlan(plan, module, files, settings.values());
    }

    private List<BundleFile> files(ModuleDescriptor module, List<Problem> refusals) {
        List<BundleFile> files = new ArrayList<>();
        for (ModuleBundle bundle : module.bundles()) {
            try {
                files.add(BundleFile.read(bundle));
            } catch (IOException e) {
                refusals.add(texts.problem("bundle-unreadable", bundle.fileName(), module.id(), e.getMessage()));
            }
        }
        return files;
    }

    /** A fragment takes effect only when its host is wired anew, and that host's users with it. */
    private List<Problem> hosts(ModuleDescriptor module, List<BundleFile> files, Collection<InstalledBundle> bundles) {
        List<Problem> problems = new ArrayList<>();
        for (BundleFile file : files) {
            for (Requirement host : file.resource().getRequirements(HostNamespace.HOST_NAMESPACE)) {
                String name = new Demand(host).name().orElse("");
                boolean own = files.stream().anyMatch(one -> one.symbolicName().equals(name));
                bundles.stream()
                        .filter(bundle -> !own && bundle.symbolicName().equals(name))
                        .findFirst()
                        .ifPresent(bundle -> problems.add(texts.problem(
                                "would-refresh-others", module.id(), RefreshClosure.names(List.of(bundle)))));
            }
        }
        return problems;
    }

    private static List<String> waiting(ModuleDescriptor module, Situation situation) {
        return situation.desired().stream()
                .filter(id -> !situation.enabled().containsKey(id))
                .filter(id -> ModuleRequirementCheck.requires(id, module.id(), situation.catalogue()))
                .sorted()
                .toList();
    }

    private static List<String> displays(List<BundleFile> files, Predicate<BundleFile> which) {
        return files.stream().filter(which).map(BundleFile::display).toList();
    }

    private static boolean isInstalled(BundleFile file, Collection<InstalledBundle> bundles) {
        return bundles.stream()
                .anyMatch(bundle -> bundle.symbolicName().equals(file.symbolicName())
                        && bundle.version().equals(file.version()));
    }
}
