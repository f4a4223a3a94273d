// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.zoo;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Leaves a thread behind that ends only when a system property of its name is set. */
public final class StubbornActivator implements BundleActivator {

    public static final String RELEASE = "vn.sen.kernel.zoo.release";

    @Override
    public void start(BundleContext context) {
        Thread thread = new Thread(StubbornActivator::work, "never-ending");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop(BundleContext context) {}

    private static void work() {
        while (System.getProperty(RELEASE) == null) {
            Thread.onSpinWait();
        }
    }
}
