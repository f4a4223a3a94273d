// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.zoo;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Does nothing, and does it well. */
public final class GoodActivator implements BundleActivator {

    @Override
    public void start(BundleContext context) {}

    @Override
    public void stop(BundleContext context) {}
}
