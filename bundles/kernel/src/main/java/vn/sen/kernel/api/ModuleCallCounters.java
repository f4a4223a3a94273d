// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What {@link ModuleGuard} counted, for metrics. Safe for many threads. */
@ProviderType
public interface ModuleCallCounters {

    /** One record for every module that was ever called, sorted by module. The counts never fall. */
    List<ModuleCalls> moduleCalls();
}
