// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.container;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.kernel.api.Problem;

/** The container of one bundle through its life: waits until its resources are there, builds it, replaces it, ends it. */
final class BundleContainers {

    private static final Logger LOG = LoggerFactory.getLogger(BundleContainers.class);
    private static final long QUIET_MILLIS = 50;

    /** What building needs, the same for every bundle. */
    record Workshop(
            BundleContext context,
            ScheduledExecutorService executor,
            ContainerFactory containers,
            PrefixClaims claims,
            PlatformWords words,
            DeclaredResources declared,
            Activation activation,
            Function<Bundle, String> names,
            Predicate<Bundle> ofModule) {}

    private final Bundle bundle;
    private final Workshop workshop;
    private final BundleDoors doors;
    private final Set<ServiceReference<Object>> references = new HashSet<>();
    private final AtomicLong changes = new AtomicLong();
    private volatile long settledChange;
    private volatile Optional<ServedBundle> served = Optional.empty();
    private volatile List<Problem> problems = List.of();
    private boolean closed;

    BundleContainers(Bundle bundle, Workshop workshop) {
        this.bundle = bundle;
        this.workshop = workshop;
        this.doors = new BundleDoors(workshop.context(), bundle);
    }

    Bundle bundle() {
        return bundle;
    }

    void add(ServiceReference<Object> reference) {
        synchronized (references) {
            references.add(reference);
        }
        changed();
    }

    void remove(ServiceReference<Object> reference) {
        boolean had;
        synchronized (references) {
            had = references.remove(reference);
        }
        if (had) {
            changed();
        }
    }

    /** Looks again, off this thread. */
    void changed() {
        long change = changes.incrementAndGet();
        if (!workshop.executor().isShutdown()) {
            workshop.executor().execute(() -> lookUnlessStale(change, false));
        }
    }

    boolean settled() {
        return settledChange == changes.get();
    }

    List<Problem> problems() {
        return problems;
    }

    Optional<ServedBundle> served() {
        return served;
    }

    synchronized void close() {
        closed = true;
        served.ifPresent(ServedBundle::refuseFromNowOn);
        doors.close();
        served.ifPresent(ServedBundle::close);
        served = Optional.empty();
        workshop.claims().release(bundle);
        workshop.containers().forget(bundle);
    }

    /** A look that a later change has made needless must not wait for the one under way. */
    private void lookUnlessStale(long change, boolean quiet) {
        if (change == changes.get()) {
            look(change, quiet);
        }
    }

    private synchronized void look(long change, boolean quiet) {
        if (closed || change != changes.get() || bundle.getState() != Bundle.ACTIVE) {
            return;
        }
        Set<ServiceReference<Object>> present;
        synchronized (references) {
            present = Set.copyOf(references);
        }
        if (!quiet
                && !present.isEmpty()
                && present.size() != workshop.declared().count(bundle)) {
            // More resources are declared than have come: they are on their way, or they lack something. One build
            // for all of them is wanted, so the last to come is waited for, but not for ever.
            workshop.executor().schedule(() -> lookUnlessStale(change, true), QUIET_MILLIS, TimeUnit.MILLISECONDS);
            return;
        }
        try {
            build(present);
        } catch (RuntimeException | LinkageError badModule) {
            // Boundary to the module: reading its classes and texts may fail in any way, and stays its own fault.
            problems = List.of(failed(badModule));
        }
        settledChange = change;
    }

    private void build(Set<ServiceReference<Object>> present) {
        if (served.map(now -> now.references().equals(present)).orElse(false)) {
            return;
        }
        Optional<ServedBundle> before = served;
        // An administrator who enables a module is told what is wrong with it; the platform's containers are ours, and
        // activate their resources when they are first asked.
        boolean eager = workshop.ofModule().test(bundle);
        BundleResources resources = new BundleResources(bundle, workshop, present);
        List<Problem> found = new ArrayList<>(resources.look(eager));
        if (goes()) {
            // Its services went while they were asked for: a server that stops has nothing to complain of.
            return;
        }
        if (found.isEmpty()) {
            found.addAll(conflicts(resources.prefixes()));
        }
        boolean serve = found.isEmpty() && !present.isEmpty();
        if (serve) {
            ModuleContainer container = workshop.containers()
                    .create(bundle, workshop.names().apply(bundle), resources.types(), resources, eager);
            served = Optional.of(new ServedBundle(workshop.context(), bundle, container, present));
            doors.lead(container, resources.prefixes());
        } else {
            before.ifPresent(ServedBundle::refuseFromNowOn);
            doors.close();
            present.forEach(workshop.context()::ungetService);
            workshop.claims().release(bundle);
            served = Optional.empty();
        }
        before.ifPresent(ServedBundle::close);
        served.flatMap(ServedBundle::initFailure).ifPresent(failure -> found.add(failed(failure)));
        problems = List.copyOf(found);
        found.forEach(problem -> LOG.error("{}", problem.text().en()));
    }

    private boolean goes() {
        BundleContext context = bundle.getBundleContext();
        return bundle.getState() != Bundle.ACTIVE
                || context == null
                || context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getState() == Bundle.STOPPING;
    }

    private Problem failed(Throwable failure) {
        LOG.error("The web container of {} could not be built", bundle.getSymbolicName(), failure);
        return workshop.words()
                .problem("container-failed", workshop.names().apply(bundle), String.valueOf(failure.getMessage()));
    }

    private List<Problem> conflicts(Set<String> prefixes) {
        Map<String, Bundle> taken = workshop.claims().claim(bundle, prefixes);
        return taken.entrySet().stream()
                .map(entry -> workshop.words()
                        .problem(
                                "path-taken",
                                entry.getKey(),
                                workshop.names().apply(bundle),
                                workshop.names().apply(entry.getValue())))
                .toList();
    }
}
