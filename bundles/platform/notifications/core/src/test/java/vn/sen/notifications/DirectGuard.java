// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.osgi.framework.Bundle;
import vn.sen.kernel.api.ModuleCallException;
import vn.sen.kernel.api.ModuleGuard;

/** Calls on the same thread, without bound. */
public final class DirectGuard implements ModuleGuard {

    @Override
    public <T> T call(Bundle bundle, Duration bound, Callable<T> work) throws ModuleCallException {
        try {
            return work.call();
        } catch (Exception thrown) {
            // As the kernel's guard: the boundary to the module.
            throw new ModuleCallException(ModuleCallException.Kind.THREW, "threw", thrown);
        }
    }
}
