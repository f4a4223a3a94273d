// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.act;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The moment when every bundle of the platform has been started, and the clean sheet that modules find then. */
public final class PlatformStart {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformStart.class);

    private final BundleContext context;
    private final Bundle system;

    public PlatformStart(BundleContext context) {
        this.context = context;
        this.system = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
    }

    /** Returns when the framework runs and its start level has reached every bundle that is to be started. */
    public void await() throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        FrameworkListener listener = event -> {
            if (isReached()) {
                reached.countDown();
            }
        };
        context.addFrameworkListener(listener);
        try {
            if (!isReached()) {
                reached.await();
            }
        } finally {
            context.removeFrameworkListener(listener);
        }
    }

    /**
     * Uninstalls bundles of modules that a run before this one left in the framework's storage: what should run is
     * decided anew at every start, and always in the same order.
     */
    public void removeLeftovers(List<Path> moduleFolders) {
        List<Bundle> removed = new ArrayList<>();
        List<String> locations = moduleFolders.stream()
                .map(FrameworkBundles::location)
                .map(location -> location.endsWith("/") ? location : location + "/")
                .toList();
        for (Bundle bundle : context.getBundles()) {
            if (locations.stream().anyMatch(location -> bundle.getLocation().startsWith(location))) {
                try {
                    bundle.uninstall();
                    removed.add(bundle);
                } catch (BundleException e) {
                    LOG.error("{} is left from an earlier run and cannot be removed", bundle.getLocation(), e);
                }
            }
        }
        if (!removed.isEmpty()) {
            system.adapt(FrameworkWiring.class).refreshBundles(removed);
        }
    }

    private boolean isReached() {
        int level = system.adapt(FrameworkStartLevel.class).getStartLevel();
        return system.getState() == Bundle.ACTIVE
                && Arrays.stream(context.getBundles())
                        .map(bundle -> bundle.adapt(BundleStartLevel.class))
                        .filter(BundleStartLevel::isPersistentlyStarted)
                        .allMatch(bundle -> bundle.getStartLevel() <= level);
    }
}
