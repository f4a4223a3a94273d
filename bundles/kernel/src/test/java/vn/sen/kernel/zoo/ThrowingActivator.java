// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.zoo;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Throws when it is started. */
public final class ThrowingActivator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        throw new IllegalStateException("no licence file");
    }

    @Override
    public void stop(BundleContext context) {}
}
