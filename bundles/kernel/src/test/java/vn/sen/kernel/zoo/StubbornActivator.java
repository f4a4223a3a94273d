// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.zoo;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Leaves a thread behind that ends only when a system property of its name is set. */
public final class StubbornActivator implements BundleActivator {

    private static final String NAME = "never-ending";
    private static final String RELEASE = "vn.sen.kernel.zoo.release";

    @Override
    public void start(BundleContext context) {
        Thread thread = new Thread(StubbornActivator::work, NAME);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop(BundleContext context) {}

    /** Lets the thread end and waits for it; the property is not seen by other tests. */
    public static void release() throws InterruptedException {
        System.setProperty(RELEASE, "now");
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals(NAME)) {
                thread.join();
            }
        }
        System.clearProperty(RELEASE);
    }

    private static void work() {
        while (System.getProperty(RELEASE) == null) {
            Thread.onSpinWait();
        }
    }
}
