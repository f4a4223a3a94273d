// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.api;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.framework.Bundle;

/**
 * A service of the platform that acts on a module's bundles (gives it a database, a web container), registered as an
 * OSGi service so that the kernel can foresee, watch and drain what it does. Called from the kernel's threads, within
 * a time bound.
 */
@ConsumerType
public interface ModuleExtender {

    /** What starting this bundle file would change outside the framework, one sentence each, in order. */
    default List<String> foresee(Path bundleFile) {
        return List.of();
    }

    /** Why a started bundle is not well. Empty when it is, or when the bundle is none of this extender's business. */
    default List<Problem> problems(Bundle bundle) {
        return List.of();
    }

    /** False while work on a started bundle is still under way; the kernel asks again until its bound is over. */
    default boolean settled(Bundle bundle) {
        return true;
    }

    /**
     * Called before the bundles of a module are stopped: refuse new work with a friendly answer, and return when the
     * work under way is done or the bound is over.
     */
    default void drain(String module, Collection<Bundle> bundles, Duration bound) throws InterruptedException {}
}
