// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.act;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Capability;
import vn.sen.kernel.catalogue.BundleFile;
import vn.sen.kernel.plan.Installed;
import vn.sen.kernel.plan.InstalledBundle;

/** The bundles of the running framework. */
public final class FrameworkBundles implements Installed {

    private static final String REFERENCE = "reference:";

    private final BundleContext context;
    private final ModuleOwners owners;

    public FrameworkBundles(BundleContext context, ModuleOwners owners) {
        this.context = context;
        this.owners = owners;
    }

    @Override
    public List<InstalledBundle> bundles() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName() != null)
                .map(this::describe)
                .sorted(Comparator.comparingLong(InstalledBundle::id))
                .toList();
    }

    @Override
    public Collection<Capability> capabilities() {
        List<Capability> capabilities = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            Optional.ofNullable(bundle.adapt(BundleRevision.class))
                    .ifPresent(revision -> capabilities.addAll(revision.getDeclaredCapabilities(null)));
        }
        return capabilities;
    }

    @Override
    public List<InstalledBundle> dependencyClosure(Collection<InstalledBundle> bundles) {
        List<Bundle> real = bundles.stream()
                .map(bundle -> context.getBundle(bundle.id()))
                .filter(Objects::nonNull)
                .toList();
        return wiring().getDependencyClosure(real).stream()
                .map(this::describe)
                .sorted(Comparator.comparingLong(InstalledBundle::id))
                .toList();
    }

    FrameworkWiring wiring() {
        return context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
    }

    Optional<Bundle> find(BundleFile file) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> file.symbolicName().equals(bundle.getSymbolicName())
                        && file.version().equals(bundle.getVersion()))
                .findFirst();
    }

    /** Where the framework installs a file from; it reads the file in place and copies nothing. */
    static String location(Path file) {
        // Felix decodes the location like a form field, where a plus stands for a blank.
        return REFERENCE + "file:" + file.toUri().getRawPath().replace("+", "%2B");
    }

    private InstalledBundle describe(Bundle bundle) {
        return new InstalledBundle(
                bundle.getBundleId(),
                Optional.ofNullable(bundle.getSymbolicName()).orElse("?"),
                bundle.getVersion(),
                owners.owners(bundle.getBundleId()),
                file(bundle));
    }

    private static Optional<Path> file(Bundle bundle) {
        String location = bundle.getLocation();
        if (!location.startsWith(REFERENCE + "file:")) {
            return Optional.empty();
        }
        String path = location.substring((REFERENCE + "file:").length());
        return Optional.of(path)
                .filter(absolute -> absolute.startsWith("/"))
                .map(absolute -> Path.of(URI.create("file://" + absolute.replaceFirst("^/+", "/"))));
    }
}
