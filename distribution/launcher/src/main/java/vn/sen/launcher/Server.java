// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.apache.felix.framework.util.FelixConstants;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;
import vn.sen.launcher.log.FelixLog;

/** One running framework with the platform's bundles. */
public final class Server {

    /** Longer than the kernel takes to let the requests of every module finish. */
    private static final Duration STOP_BOUND = Duration.ofSeconds(30);

    private final Framework framework;
    private final SystemBundles bundles;
    private final FrameworkStorage storage;
    private volatile boolean complete;

    private Server(Framework framework, SystemBundles bundles, FrameworkStorage storage) {
        this.framework = framework;
        this.bundles = bundles;
        this.storage = storage;
    }

    /** Prepares a framework, which {@link #start} brings up. */
    public static Server create(LaunchOptions options, String version) throws IOException {
        Map<String, Object> configuration = new HashMap<>(FrameworkSettings.of(options, version));
        configuration.put(FelixConstants.LOG_LOGGER_PROP, new FelixLog());
        SystemBundles bundles = SystemBundles.in(options);
        return new Server(
                new FrameworkFactory().newFramework(configuration), bundles, FrameworkStorage.of(options, bundles));
    }

    /** Starts the framework and every bundle of the platform; modules follow as the kernel enables them. */
    public void start() throws BundleException, IOException, InterruptedException {
        boolean kept = storage.takeOver();
        framework.init();
        if (kept) {
            bundles.removeOthers(framework.getBundleContext());
            kept = bundles.installedIn(framework.getBundleContext());
            if (!kept) {
                framework.stop();
                framework.waitForStop(STOP_BOUND.toMillis());
                storage.clear();
                framework.init();
            }
        }
        if (!kept) {
            bundles.install(framework.getBundleContext());
        }
        framework.start();
        complete = true;
    }

    /** Does at leisure what a start leaves behind; for a server that is ready. */
    public void tidy() {
        storage.sweep();
    }

    /** The framework as its bundles see it; only while it runs. */
    public BundleContext framework() {
        return framework.getBundleContext();
    }

    /** Waits until somebody stops the framework. */
    public void join() throws InterruptedException {
        framework.waitForStop(0);
    }

    /** Stops every bundle in reverse order and waits for it, bounded. */
    public void stop() throws BundleException, IOException, InterruptedException {
        framework.stop();
        int end = framework.waitForStop(STOP_BOUND.toMillis()).getType();
        if (complete && end == FrameworkEvent.STOPPED) {
            storage.keep();
        }
    }
}
