// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.zoo;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Never comes back from its start and does not listen to interrupts, until a system property is set. */
public final class DeafActivator implements BundleActivator {

    public static final String RELEASE = "vn.sen.kernel.zoo.deaf";

    @Override
    public void start(BundleContext context) {
        while (System.getProperty(RELEASE) == null) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void stop(BundleContext context) {}
}
