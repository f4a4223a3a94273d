// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.plan;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.kernel.api.Problem;
import vn.sen.kernel.catalogue.BundleDigests;
import vn.sen.kernel.catalogue.BundleFile;
import vn.sen.kernel.catalogue.Catalogue;
import vn.sen.kernel.catalogue.CatalogueEntry;
import vn.sen.kernel.catalogue.ModuleBundle;
import vn.sen.kernel.catalogue.ModuleDescriptor;
import vn.sen.kernel.text.KernelTexts;

/**
 * Finds bundles that take the name of somebody else's. Two modules may share a library when its bytes are the same, and
 * bring different versions of it; but nobody may bring a bundle under the name of another vendor's own code or of the
 * platform, whatever its version.
 */
final class BundleConflicts {

    private static final Logger LOG = LoggerFactory.getLogger(BundleConflicts.class);
    private static final String PLATFORM_PREFIX = "vn.sen.";

    private final KernelTexts texts;

    BundleConflicts(KernelTexts texts) {
        this.texts = texts;
    }

    List<Problem> find(
            CatalogueEntry entry, List<BundleFile> files, List<InstalledBundle> installed, Catalogue catalogue) {
        ModuleDescriptor module = entry.descriptor().orElseThrow();
        Set<Problem> problems = new LinkedHashSet<>();
        for (BundleFile file : files) {
            for (InstalledBundle other : installed) {
                if (other.symbolicName().equals(file.symbolicName())
                        && !other.owners().contains(module.id())
                        && conflicts(module, file, other, catalogue)) {
                    problems.add(taken(module, file, other));
                }
            }
        }
        catalogue.entries().stream()
                .filter(other -> !other.id().equals(entry.id()))
                .forEach(other -> problems.addAll(stolen(entry, module, files, other)));
        return List.copyOf(problems);
    }

    /** Names that belong rather to another module on disk, whether it runs or not. */
    private List<Problem> stolen(
            CatalogueEntry entry, ModuleDescriptor module, List<BundleFile> files, CatalogueEntry other) {
        Optional<ModuleDescriptor> rival =
                other.descriptor().filter(descriptor -> !descriptor.vendor().equals(module.vendor()));
        if (rival.isEmpty()) {
            return List.of();
        }
        Set<String> theirs = ownNames(rival.get());
        return files.stream()
                .map(BundleFile::symbolicName)
                .filter(theirs::contains)
                .filter(name -> claim(other, rival.get(), name) > claim(entry, module, name))
                .map(name -> texts.problem(
                        "bundle-of-another-vendor",
                        module.id(),
                        name,
                        other.id(),
                        rival.get().vendor()))
                .toList();
    }

    /** A name below the vendor's own Maven group counts most; then, to have come with the distribution. */
    private static int claim(CatalogueEntry entry, ModuleDescriptor module, String name) {
        int below = name.startsWith(module.group() + ".") ? 2 : 0;
        return entry.core() ? below + 1 : below;
    }

    private boolean conflicts(ModuleDescriptor module, BundleFile file, InstalledBundle other, Catalogue catalogue) {
        if (other.version().equals(file.version())) {
            return !sameBytes(file, other);
        }
        if (other.owners().isEmpty()) {
            return other.symbolicName().startsWith(PLATFORM_PREFIX);
        }
        return other.owners().stream()
                .flatMap(owner -> catalogue.find(owner).stream())
                .flatMap(owner -> owner.descriptor().stream())
                .anyMatch(owner -> !owner.vendor().equals(module.vendor())
                        && ownNames(owner).contains(file.symbolicName()));
    }

    private Problem taken(ModuleDescriptor module, BundleFile file, InstalledBundle other) {
        Optional<String> owner = other.owners().stream().findFirst();
        return owner.map(id -> texts.problem("bundle-of-another-module", module.id(), file.display(), id))
                .orElseGet(() -> texts.problem("bundle-of-the-platform", module.id(), file.display()));
    }

    private static boolean sameBytes(BundleFile file, InstalledBundle other) {
        if (other.file().isEmpty()) {
            return false;
        }
        try {
            return BundleDigests.sha256(other.file().get()).equals(file.source().sha256());
        } catch (IOException e) {
            LOG.warn("{} cannot be compared: {}", other.file().get(), e.getMessage());
            return false;
        }
    }

    /** Names of the bundles that a vendor wrote: those in the Maven group of the module, not the libraries. */
    private static Set<String> ownNames(ModuleDescriptor module) {
        Set<String> names = new LinkedHashSet<>();
        for (ModuleBundle bundle : module.bundles()) {
            if (bundle.group().equals(module.group())) {
                try {
                    names.add(BundleFile.read(bundle).symbolicName());
                } catch (IOException e) {
                    LOG.debug("{} has no name that can be read: {}", bundle.file(), e.getMessage());
                }
            }
        }
        return names;
    }
}
