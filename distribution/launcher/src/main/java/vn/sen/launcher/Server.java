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
import org.osgi.framework.launch.Framework;
import vn.sen.launcher.log.FelixLog;

/** One running framework with the platform's bundles. */
public final class Server {

    /** Longer than the kernel takes to let the requests of every module finish. */
    private static final Duration STOP_BOUND = Duration.ofSeconds(30);

    private final Framework framework;

    private Server(Framework framework) {
        this.framework = framework;
    }

    /** Prepares a framework, which {@link #start} brings up. */
    public static Server create(Map<String, String> settings) {
        Map<String, Object> configuration = new HashMap<>(settings);
        configuration.put(FelixConstants.LOG_LOGGER_PROP, new FelixLog());
        return new Server(new FrameworkFactory().newFramework(configuration));
    }

    /** Starts the framework and every bundle of the platform; modules follow as the kernel enables them. */
    public void start(LaunchOptions options) throws BundleException, IOException {
        framework.init();
        SystemBundles.in(options).install(framework.getBundleContext());
        framework.start();
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
    public void stop() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(STOP_BOUND.toMillis());
    }
}
