// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.act;

import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;
import vn.sen.kernel.api.ModuleExtender;

/** The services of the platform that act on modules, in the order in which they came. */
public final class Extenders implements AutoCloseable {

    private final ServiceTracker<ModuleExtender, ModuleExtender> tracker;

    public Extenders(BundleContext context) {
        tracker = new ServiceTracker<>(context, ModuleExtender.class, null);
        tracker.open();
    }

    public List<ModuleExtender> all() {
        return List.copyOf(tracker.getTracked().values());
    }

    @Override
    public void close() {
        tracker.close();
    }
}
