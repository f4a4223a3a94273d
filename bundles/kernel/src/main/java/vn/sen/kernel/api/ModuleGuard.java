// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.api;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.Bundle;

/**
 * Calls code of a module so that its faults stay its own: in a bounded executor of the module's, with its class loader
 * as context, for a bounded time. Safe for many threads.
 */
@ProviderType
public interface ModuleGuard {

    /**
     * Runs {@code work} for the module that owns {@code bundle} and waits for it.
     *
     * @throws ModuleCallException when it throws, takes longer than {@code bound} (it is interrupted then), or when
     *     too many calls into this module are waiting already
     */
    <T> T call(Bundle bundle, Duration bound, Callable<T> work) throws ModuleCallException;
}
