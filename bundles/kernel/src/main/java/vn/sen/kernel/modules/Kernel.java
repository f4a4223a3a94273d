// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.modules;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.osgi.framework.BundleContext;
import org.osgi.service.feature.FeatureService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.kernel.act.Extenders;
import vn.sen.kernel.act.FrameworkBundles;
import vn.sen.kernel.act.ModuleOwners;
import vn.sen.kernel.act.ModuleRuntime;
import vn.sen.kernel.act.PlatformStart;
import vn.sen.kernel.api.Modules;
import vn.sen.kernel.catalogue.BundleDigests;
import vn.sen.kernel.catalogue.CatalogueReader;
import vn.sen.kernel.catalogue.DigestsAhead;
import vn.sen.kernel.catalogue.FeatureFileReader;
import vn.sen.kernel.catalogue.ModuleFolders;
import vn.sen.kernel.desired.FileDesiredState;
import vn.sen.kernel.guard.BoundedModuleGuard;
import vn.sen.kernel.packages.PackageStore;
import vn.sen.kernel.plan.DisablePlanner;
import vn.sen.kernel.plan.EnablePlanner;
import vn.sen.kernel.settings.ModuleConfigurations;
import vn.sen.kernel.settings.Profile;
import vn.sen.kernel.settings.ProfileReader;
import vn.sen.kernel.text.KernelTexts;

/** Puts the parts of the kernel together and sets them going. */
public final class Kernel implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Kernel.class);
    private static final long MOST_PACKAGE_BYTES = 200L * 1024 * 1024;

    private final ExecutorService executor;
    private final Extenders extenders;
    private final BoundedModuleGuard guard;
    private final ModuleFolders folders;
    private final PackageStore packages;
    private final ModuleLedger ledger;
    private final DigestsAhead digests;
    private final PlatformStart platform;
    private final FirstReconciliation first;
    private final ReconcilingModules modules;
    private final PlatformSettings platformSettings;

    /** @throws IllegalStateException when a framework property is missing */
    public Kernel(ModuleRuntime.Services services, FeatureService features) {
        BundleContext context = services.context();
        KernelTexts texts = KernelTexts.load();
        Path data = folder(context, "sen.data");
        folders = new ModuleFolders(folder(context, "sen.home").resolve("modules"), data.resolve("modules"));
        Profile profile = new ProfileReader(texts)
                .read(Optional.ofNullable(context.getProperty("sen.profile"))
                        .filter(path -> !path.isBlank())
                        .map(Path::of));
        ModuleConfigurations configurations = new ModuleConfigurations(texts, profile);
        FeatureFileReader reader = new FeatureFileReader(features, texts);
        FileDesiredState store = new FileDesiredState(data.resolve("kernel"));
        ModuleOwners owners = new ModuleOwners();
        FrameworkBundles framework = new FrameworkBundles(context, owners);
        executor = Executors.newCachedThreadPool(threads());
        guard = new BoundedModuleGuard(bundle -> owners.first(bundle.getBundleId()));
        extenders = new Extenders(context);
        ModuleRuntime runtime = ModuleRuntime.of(services, framework, owners, guard, extenders, texts);
        platformSettings = new PlatformSettings(configurations, framework, runtime.configurations());
        packages = new PackageStore(folders.installed(), reader, texts, MOST_PACKAGE_BYTES);
        ledger = new ModuleLedger(store);
        digests = new DigestsAhead(new BundleDigests(texts));
        platform = new PlatformStart(context);
        EnablePlanner planner = new EnablePlanner(framework, texts, configurations, digests);
        Enabling enabling = new Enabling(ledger, planner, runtime.starter(), runtime.stopper(), texts);
        Disabling disabling = new Disabling(ledger, new DisablePlanner(framework, texts), runtime.stopper());
        first = new FirstReconciliation(ledger, store, profile, enabling, executor);
        modules = new ReconcilingModules(
                ledger, new CatalogueReader(folders, reader), packages, enabling, disabling, owners, extenders, texts);
    }

    public Modules modules() {
        return modules;
    }

    public BoundedModuleGuard guard() {
        return guard;
    }

    /** Begins to bring up what should run, in a thread of its own. */
    public void start() {
        executor.execute(this::startUp);
    }

    @Override
    public void close() {
        executor.shutdownNow();
        guard.close();
        extenders.close();
    }

    private void startUp() {
        try {
            modules.reconcile(this::bringUp);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.info("The kernel was stopped before the modules were up");
        } catch (RuntimeException e) {
            // Last stop of this thread: without a word here nobody would learn why the server is never ready.
            LOG.error("The modules could not be brought up", e);
        }
    }

    private void bringUp() throws InterruptedException {
        packages.tidy();
        modules.reload();
        first.recall();
        ledger.desired().stream()
                .sorted()
                .flatMap(id -> ledger.find(id).stream())
                .flatMap(entry -> entry.descriptor().stream())
                .forEach(digests::verify);
        platformSettings.apply(ledger.catalogue());
        platform.await();
        platform.removeLeftovers(List.of(folders.distribution(), folders.installed()));
        first.run();
    }

    private static Path folder(BundleContext context, String property) {
        return Optional.ofNullable(context.getProperty(property))
                .map(Path::of)
                .orElseThrow(() -> new IllegalStateException("The framework property " + property + " is missing"));
    }

    private static ThreadFactory threads() {
        return work -> {
            Thread thread = new Thread(work, "sen-kernel");
            thread.setDaemon(true);
            return thread;
        };
    }
}
