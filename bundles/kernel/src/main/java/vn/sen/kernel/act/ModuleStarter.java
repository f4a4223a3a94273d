// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.act;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.framework.wiring.BundleRevision;
import vn.sen.kernel.api.ModuleCallException;
import vn.sen.kernel.api.Problem;
import vn.sen.kernel.catalogue.BundleFile;
import vn.sen.kernel.guard.BoundedModuleGuard;
import vn.sen.kernel.plan.EnablePlan;
import vn.sen.kernel.text.KernelTexts;

/** Brings a module into the framework as its plan says. */
public final class ModuleStarter {

    private final BundleContext context;
    private final FrameworkBundles framework;
    private final ModuleOwners owners;
    private final BoundedModuleGuard guard;
    private final ConfigurationWriter configurations;
    private final ModuleHealth health;
    private final Bounds bounds;
    private final KernelTexts texts;

    ModuleStarter(
            BundleContext context,
            FrameworkBundles framework,
            ModuleOwners owners,
            BoundedModuleGuard guard,
            ConfigurationWriter configurations,
            ModuleHealth health,
            Bounds bounds,
            KernelTexts texts) {
        this.context = context;
        this.framework = framework;
        this.owners = owners;
        this.guard = guard;
        this.configurations = configurations;
        this.health = health;
        this.bounds = bounds;
        this.texts = texts;
    }

    /**
     * Installs, configures and wires the bundles. The result names every bundle that was installed, also when there are
     * problems, so that it can be taken out again.
     *
     * @param problems is added what went wrong
     */
    public InstalledModule install(EnablePlan plan, List<Problem> problems) {
        String id = plan.module().id();
        List<Bundle> bundles = new ArrayList<>();
        int startLevel = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
                .adapt(FrameworkStartLevel.class)
                .getStartLevel();
        for (BundleFile file : plan.files()) {
            try {
                Optional<Bundle> shared = framework.find(file);
                Bundle bundle = shared.isPresent()
                        ? shared.get()
                        : context.installBundle(FrameworkBundles.location(file.file()));
                owners.add(bundle.getBundleId(), id);
                bundles.add(bundle);
                if (shared.isEmpty()) {
                    bundle.adapt(BundleStartLevel.class).setStartLevel(startLevel);
                }
            } catch (BundleException | IllegalStateException | SecurityException e) {
                problems.add(texts.problem("bundle-not-installed", id, file.display(), e.getMessage()));
            }
        }
        try {
            configurations.write(id, plan.configurations());
        } catch (IOException e) {
            problems.add(texts.problem("configuration-not-written", id, e.getMessage()));
        }
        if (problems.isEmpty()) {
            // Wired together, so that the wiring does not depend on the order of starting. What cannot be wired
            // tells why when it is started.
            framework.wiring().resolveBundles(bundles);
        }
        return new InstalledModule(id, bundles);
    }

    /** Starts the bundles in order and waits until the module is well. Empty when it is. */
    public List<Problem> start(InstalledModule module) {
        for (Bundle bundle : module.bundles()) {
            if (isFragment(bundle)) {
                continue;
            }
            try {
                guard.call(bundle, bounds.start(), () -> {
                    bundle.start(Bundle.START_TRANSIENT);
                    return bundle;
                });
            } catch (ModuleCallException e) {
                return List.of(fault(module, bundle, e));
            }
        }
        return health.await(module, bounds.start());
    }

    private Problem fault(InstalledModule module, Bundle bundle, ModuleCallException e) {
        String name = bundle.getSymbolicName();
        if (e.kind() != ModuleCallException.Kind.THREW) {
            return texts.problem(
                    "start-hangs", module.id(), name, bounds.start().toSeconds());
        }
        if (e.getCause() instanceof BundleException fault && fault.getType() == BundleException.RESOLVE_ERROR) {
            return texts.problem("bundle-not-wired", module.id(), name, fault.getMessage());
        }
        return texts.problem("start-failed", module.id(), name, rootCause(e));
    }

    private static Throwable rootCause(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }

    private static boolean isFragment(Bundle bundle) {
        return (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
    }
}
