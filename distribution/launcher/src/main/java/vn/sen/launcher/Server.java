// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;

/** One running framework with the platform's bundles. */
public final class Server {

    /** Longer than the kernel takes to let the requests of every module finish. */
    private static final Duration STOP_BOUND = Duration.ofSeconds(30);

    private final Framework framework;

    private Server(Framework framework) {
        this.framework = framework;
    }

    /** Starts the framework and every bundle; modules follow as the kernel enables them. */
    public static Server start(LaunchOptions options, Map<String, String> settings)
            throws BundleException, IOException {
        Framework framework = new FrameworkFactory().newFramework(settings);
        framework.init();
        SystemBundles.in(options).install(framework.getBundleContext());
        framework.start();
        return new Server(framework);
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
