// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.plan;

import java.util.Collection;
import java.util.List;
import org.osgi.resource.Capability;

/** What the framework holds at this moment, as far as a plan needs to know. */
public interface Installed {

    /** Every bundle, sorted by id, the system bundle included. */
    List<InstalledBundle> bundles();

    /** What the installed bundles promise, the system bundle included. */
    Collection<Capability> capabilities();

    /** These bundles and every bundle that is wired to one of them, directly or not; sorted by id. */
    List<InstalledBundle> dependencyClosure(Collection<InstalledBundle> bundles);
}
