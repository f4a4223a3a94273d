// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.act;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleReference;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Finds threads that a stopped module left running. They are named, never killed: a thread ended from outside can leave
 * a lock or a file in a state that nobody foresaw.
 */
final class LeftThreads {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final Set<ClassLoader> loaders = new HashSet<>();
    private final Set<Bundle> bundles;

    /** To be made before the module is stopped: a bundle that is gone has no class loader to ask for. */
    LeftThreads(List<Bundle> bundles) {
        this.bundles = Set.copyOf(bundles);
        for (Bundle bundle : bundles) {
            Optional.ofNullable(bundle.adapt(BundleWiring.class))
                    .map(BundleWiring::getClassLoader)
                    .ifPresent(loaders::add);
        }
    }

    /** Names of the threads that still run. A thread that is about to end gets a second for it. */
    List<String> names() {
        long deadline = System.nanoTime() + FAREWELL.toNanos();
        List<String> names = running();
        while (!names.isEmpty() && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            names = running();
        }
        return names;
    }

    private List<String> running() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        Thread[] threads = new Thread[root.activeCount() + 64];
        int count = root.enumerate(threads);
        return Arrays.stream(threads, 0, count)
                .filter(Objects::nonNull)
                .filter(thread -> belongs(thread.getContextClassLoader())
                        || belongs(thread.getClass().getClassLoader()))
                .map(Thread::getName)
                .sorted()
                .toList();
    }

    private boolean belongs(ClassLoader loader) {
        for (ClassLoader one = loader; one != null; one = one.getParent()) {
            if (loaders.contains(one)) {
                return true;
            }
            if (one instanceof BundleReference reference && bundles.contains(reference.getBundle())) {
                return true;
            }
        }
        return false;
    }
}
