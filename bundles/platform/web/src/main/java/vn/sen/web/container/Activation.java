// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.container;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import vn.sen.kernel.api.ModuleCallException;
import vn.sen.kernel.api.ModuleGuard;

/** Gets the instance of a resource. That runs the module's own code, which may throw or never come back. */
final class Activation {

    private static final Duration BOUND = Duration.ofSeconds(10);

    private final BundleContext context;
    private final Supplier<Optional<ModuleGuard>> guard;

    Activation(BundleContext context, Supplier<Optional<ModuleGuard>> guard) {
        this.context = context;
        this.guard = guard;
    }

    Object get(ServiceReference<Object> reference) throws ModuleCallException {
        Optional<ModuleGuard> present = guard.get();
        // A service that was withdrawn meanwhile has no bundle any more.
        Bundle owner = reference.getBundle();
        boolean unguarded =
                owner == null || present.isEmpty() || context.getBundle().equals(owner);
        Object resource = unguarded
                ? context.getService(reference)
                : present.get().call(owner, BOUND, () -> context.getService(reference));
        if (resource == null) {
            throw new ModuleCallException(
                    ModuleCallException.Kind.THREW,
                    "its constructor failed, or the service was withdrawn",
                    new IllegalStateException("no instance"));
        }
        return resource;
    }
}
