// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.container;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
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
        boolean own = context.getBundle().equals(reference.getBundle());
        Object resource = own || present.isEmpty()
                ? context.getService(reference)
                : present.get().call(reference.getBundle(), BOUND, () -> context.getService(reference));
        if (resource == null) {
            throw new ModuleCallException(
                    ModuleCallException.Kind.THREW,
                    "its constructor failed, or the service was withdrawn",
                    new IllegalStateException("no instance"));
        }
        return resource;
    }
}
