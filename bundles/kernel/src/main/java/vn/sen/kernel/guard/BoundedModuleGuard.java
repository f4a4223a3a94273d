// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.guard;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import vn.sen.kernel.api.ModuleCallCounters;
import vn.sen.kernel.api.ModuleCallException;
import vn.sen.kernel.api.ModuleCalls;
import vn.sen.kernel.api.ModuleGuard;

/** Calls each module in threads of its own, so that one that hangs takes nobody else's. */
public final class BoundedModuleGuard implements ModuleGuard, ModuleCallCounters, AutoCloseable {

    private final Function<Bundle, Optional<String>> owner;
    private final Map<String, CallLane> lanes = new ConcurrentHashMap<>();

    public BoundedModuleGuard(Function<Bundle, Optional<String>> owner) {
        this.owner = owner;
    }

    @Override
    public <T> T call(Bundle bundle, Duration bound, Callable<T> work) throws ModuleCallException {
        String module = owner.apply(bundle).orElseGet(bundle::getSymbolicName);
        return lanes.computeIfAbsent(module, CallLane::new).call(contextOf(bundle), bound, work);
    }

    @Override
    public List<ModuleCalls> moduleCalls() {
        return lanes.values().stream()
                .map(CallLane::counters)
                .sorted(Comparator.comparing(ModuleCalls::module))
                .toList();
    }

    /** Called when a module has stopped: its threads go, its counts stay. */
    public void release(String module) {
        Optional.ofNullable(lanes.get(module)).ifPresent(CallLane::release);
    }

    @Override
    public void close() {
        lanes.values().forEach(CallLane::release);
    }

    /** A bundle that is not resolved yet has no class loader; the kernel's then serves until it has. */
    private static ClassLoader contextOf(Bundle bundle) {
        return Optional.ofNullable(bundle.adapt(BundleWiring.class))
                .map(BundleWiring::getClassLoader)
                .orElseGet(BoundedModuleGuard.class::getClassLoader);
    }
}
