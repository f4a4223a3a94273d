// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.felix.utils.resource.ResourceBuilder;
import org.osgi.framework.BundleException;
import org.osgi.framework.Version;
import org.osgi.resource.Capability;

/** A framework that holds what the test says. */
final class FakeInstalled implements Installed {

    private final List<InstalledBundle> bundles = new ArrayList<>();
    private final List<InstalledBundle> wiredToTheFirst = new ArrayList<>();
    private final List<Capability> capabilities = new ArrayList<>();

    FakeInstalled bundle(String name, String version, Optional<Path> file, String... owners) {
        bundles.add(new InstalledBundle(bundles.size(), name, Version.valueOf(version), List.of(owners), file));
        return this;
    }

    FakeInstalled wired(String name, String... owners) {
        bundle(name, "1.0.0", Optional.empty(), owners);
        wiredToTheFirst.add(bundles.get(bundles.size() - 1));
        return this;
    }

    FakeInstalled offering(String header, String value) {
        try {
            capabilities.addAll(ResourceBuilder.build(
                            "offer",
                            Map.of("Bundle-ManifestVersion", "2", "Bundle-SymbolicName", "offer", header, value))
                    .getCapabilities(null));
        } catch (BundleException e) {
            throw new IllegalArgumentException(e);
        }
        return this;
    }

    @Override
    public List<InstalledBundle> bundles() {
        return List.copyOf(bundles);
    }

    @Override
    public Collection<Capability> capabilities() {
        return capabilities;
    }

    @Override
    public List<InstalledBundle> dependencyClosure(Collection<InstalledBundle> of) {
        List<InstalledBundle> closure = new ArrayList<>(of);
        closure.addAll(wiredToTheFirst);
        return closure;
    }
}
