// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.act;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.kernel.api.ModuleCallException;
import vn.sen.kernel.api.ModuleExtender;
import vn.sen.kernel.api.Problem;
import vn.sen.kernel.guard.BoundedModuleGuard;
import vn.sen.kernel.text.KernelTexts;

/** Takes a module's bundles out of the framework again, so that nothing of it remains and nobody else is touched. */
public final class ModuleStopper {

    private static final Logger LOG = LoggerFactory.getLogger(ModuleStopper.class);

    private final FrameworkBundles framework;
    private final ModuleOwners owners;
    private final BoundedModuleGuard guard;
    private final Extenders extenders;
    private final ConfigurationWriter configurations;
    private final Bounds bounds;
    private final KernelTexts texts;

    ModuleStopper(
            FrameworkBundles framework,
            ModuleOwners owners,
            BoundedModuleGuard guard,
            Extenders extenders,
            ConfigurationWriter configurations,
            Bounds bounds,
            KernelTexts texts) {
        this.framework = framework;
        this.owners = owners;
        this.guard = guard;
        this.extenders = extenders;
        this.configurations = configurations;
        this.bounds = bounds;
        this.texts = texts;
    }

    /** Waits, bounded, until the requests inside the module are done; new ones are refused from now on. */
    public void drain(InstalledModule module) {
        long deadline = System.nanoTime() + bounds.drain().toNanos();
        for (ModuleExtender extender : extenders.all()) {
            Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
            try {
                // A second more than the extender was given: it ends by itself, and one that does not is cut off.
                guard.call(module.bundles().get(0), left.plusSeconds(1), () -> {
                    extender.drain(module.id(), module.bundles(), left);
                    return module;
                });
            } catch (ModuleCallException e) {
                LOG.warn("Module {} is stopped without having been drained: {}", module.id(), e.getMessage());
            }
        }
    }

    /** Stops, uninstalls and refreshes what only this module brought. Tells what did not go as it should. */
    public List<Problem> takeOut(InstalledModule module) {
        List<Bundle> leaving = module.bundles().stream()
                .filter(bundle -> owners.owners(bundle.getBundleId()).equals(List.of(module.id())))
                .toList();
        LeftThreads threads = new LeftThreads(leaving);
        List<Problem> problems = new ArrayList<>();
        List<Bundle> reverse = new ArrayList<>(leaving);
        Collections.reverse(reverse);
        List<Bundle> stopped = reverse.stream()
                .filter(bundle -> stop(module, bundle, problems))
                .toList();
        List<Bundle> gone = stopped.stream()
                .filter(bundle -> uninstall(module, bundle, problems))
                .toList();
        if (gone.size() == leaving.size()) {
            refresh(module, gone, problems);
            module.bundles().forEach(bundle -> owners.drop(bundle.getBundleId(), module.id()));
        }
        guard.release(module.id());
        withdrawConfigurations(module, problems);
        List<String> left = threads.names();
        if (!left.isEmpty()) {
            LOG.warn("Module {} left threads behind: {}", module.id(), String.join(", ", left));
            problems.add(texts.problem("threads-left", module.id(), left));
        }
        return problems;
    }

    /** True when bundles of the module could not be taken out and are still in the framework. */
    public boolean holds(InstalledModule module) {
        return module.bundles().stream()
                .anyMatch(bundle -> owners.owners(bundle.getBundleId()).contains(module.id()));
    }

    private boolean stop(InstalledModule module, Bundle bundle, List<Problem> problems) {
        try {
            guard.call(bundle, bounds.stop(), () -> {
                bundle.stop(Bundle.STOP_TRANSIENT);
                return bundle;
            });
            return true;
        } catch (ModuleCallException e) {
            if (e.kind() == ModuleCallException.Kind.THREW) {
                // The framework has stopped the bundle all the same.
                LOG.warn("{} threw while it was stopped: {}", bundle.getSymbolicName(), e.getMessage());
                return true;
            }
            problems.add(texts.problem(
                    "stop-hangs",
                    module.id(),
                    bundle.getSymbolicName(),
                    bounds.stop().toSeconds()));
            return false;
        }
    }

    private boolean uninstall(InstalledModule module, Bundle bundle, List<Problem> problems) {
        try {
            bundle.uninstall();
            return true;
        } catch (BundleException | IllegalStateException e) {
            if (bundle.getState() == Bundle.UNINSTALLED) {
                return true;
            }
            problems.add(texts.problem("uninstall-failed", module.id(), bundle.getSymbolicName(), e.getMessage()));
            return false;
        }
    }

    /** The framework keeps the classes of an uninstalled bundle until it is told to let them go. */
    private void refresh(InstalledModule module, Collection<Bundle> bundles, List<Problem> problems) {
        if (bundles.isEmpty()) {
            return;
        }
        FrameworkWiring wiring = framework.wiring();
        CountDownLatch done = new CountDownLatch(1);
        wiring.refreshBundles(bundles, event -> done.countDown());
        try {
            if (!done.await(bounds.stop().toNanos(), TimeUnit.NANOSECONDS)) {
                problems.add(texts.problem(
                        "refresh-hangs", module.id(), bounds.stop().toSeconds()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void withdrawConfigurations(InstalledModule module, List<Problem> problems) {
        try {
            configurations.withdraw(module.id());
        } catch (IOException e) {
            problems.add(texts.problem("configuration-not-written", module.id(), e.getMessage()));
        }
    }
}
