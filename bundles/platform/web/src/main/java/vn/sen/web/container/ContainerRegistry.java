// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.container;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import vn.sen.kernel.api.ModuleExtender;
import vn.sen.kernel.api.ModuleGuard;
import vn.sen.kernel.api.Modules;
import vn.sen.kernel.api.Problem;
import vn.sen.web.api.ModuleTraffic;
import vn.sen.web.openapi.ApiPart;

/**
 * Follows the REST resources that come and go, and keeps one container for each bundle that has some. Work on one
 * bundle holds no lock that another's needs, and none that a request needs.
 */
public final class ContainerRegistry
        implements ModuleExtender,
                ModuleTraffic,
                SynchronousBundleListener,
                ServiceTrackerCustomizer<Object, ServiceReference<Object>>,
                AutoCloseable {

    static final String RESOURCE_PROPERTY = "osgi.jakartars.resource";

    private final BundleContext context;
    private final Supplier<Optional<Modules>> modules;
    private final BundleContainers.Workshop workshop;
    private final Map<Long, BundleContainers> bundles = new ConcurrentHashMap<>();
    private final PrefixClaims claims = new PrefixClaims();
    private final ServiceTracker<Object, ServiceReference<Object>> tracker;

    /**
     * Prepares the registry; {@link #open()} begins.
     *
     * @param executor builds the containers; two threads are plenty
     */
    public ContainerRegistry(
            BundleContext context,
            ContainerParts parts,
            ScheduledExecutorService executor,
            Supplier<Optional<Modules>> modules,
            Supplier<Optional<ModuleGuard>> guard,
            Supplier<Optional<ServiceComponentRuntime>> components)
            throws InvalidSyntaxException {
        this.context = context;
        this.modules = modules;
        PlatformWords words = new PlatformWords(parts.platformTexts());
        this.workshop = new BundleContainers.Workshop(
                context,
                executor,
                new ContainerFactory(parts),
                claims,
                words,
                new DeclaredResources(components, words),
                new Activation(context, guard),
                this::name,
                bundle -> modules.get().flatMap(known -> known.ownerOf(bundle)).isPresent());
        this.tracker = new ServiceTracker<>(context, context.createFilter("(" + RESOURCE_PROPERTY + "=true)"), this);
    }

    public void open() {
        context.addBundleListener(this);
        tracker.open();
    }

    @Override
    public void close() {
        context.removeBundleListener(this);
        tracker.close();
        bundles.values().forEach(BundleContainers::close);
        bundles.clear();
    }

    @Override
    public ServiceReference<Object> addingService(ServiceReference<Object> reference) {
        of(reference.getBundle()).add(reference);
        return reference;
    }

    @Override
    public void modifiedService(ServiceReference<Object> reference, ServiceReference<Object> same) {
        // A resource is told by its class; its properties change nothing here.
    }

    @Override
    public void removedService(ServiceReference<Object> reference, ServiceReference<Object> same) {
        bundles.values().forEach(containers -> containers.remove(reference));
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        BundleContainers containers = bundles.get(event.getBundle().getBundleId());
        if (containers == null) {
            return;
        }
        if (event.getType() == BundleEvent.STARTED) {
            containers.changed();
        } else if (event.getType() == BundleEvent.STOPPING) {
            bundles.remove(event.getBundle().getBundleId());
            containers.close();
            // What was refused because of this bundle's paths may be served now.
            bundles.values().stream()
                    .filter(other -> !other.problems().isEmpty())
                    .forEach(BundleContainers::changed);
        }
    }

    @Override
    public boolean settled(Bundle bundle) {
        return Optional.ofNullable(bundles.get(bundle.getBundleId()))
                .map(BundleContainers::settled)
                .orElse(true);
    }

    @Override
    public List<Problem> problems(Bundle bundle) {
        BundleContainers containers = bundles.get(bundle.getBundleId());
        return containers == null || containers.problems().isEmpty()
                ? workshop.declared().waiting(bundle)
                : containers.problems();
    }

    @Override
    public void drain(String module, Collection<Bundle> stopping, Duration bound) throws InterruptedException {
        long end = System.nanoTime() + bound.toNanos();
        List<ServedBundle> served = stopping.stream()
                .map(bundle -> bundles.get(bundle.getBundleId()))
                .filter(Objects::nonNull)
                .flatMap(containers -> containers.served().stream())
                .toList();
        served.forEach(ServedBundle::refuseFromNowOn);
        for (ServedBundle one : served) {
            one.drain(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        }
    }

    @Override
    public List<Traffic> all() {
        return bundles.values().stream()
                .flatMap(containers ->
                        containers.served().stream().map(served -> served.traffic(name(containers.bundle()))))
                .sorted((one, other) -> one.bundle().compareTo(other.bundle()))
                .toList();
    }

    /** The descriptions of what is served now, sorted by name. */
    public List<ApiPart> descriptions() {
        return bundles.values().stream()
                .flatMap(containers -> containers.served().stream().map(ServedBundle::description))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    /** True when a container serves exactly this path prefix now. */
    public boolean serves(String prefix) {
        return claims.owner(prefix).isPresent();
    }

    private String name(Bundle bundle) {
        return modules.get().flatMap(known -> known.ownerOf(bundle)).orElse(bundle.getSymbolicName());
    }

    private BundleContainers of(Bundle bundle) {
        return bundles.computeIfAbsent(bundle.getBundleId(), id -> new BundleContainers(bundle, workshop));
    }
}
