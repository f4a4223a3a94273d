// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import vn.sen.kernel.api.Problem;

/**
 * Verifies modules while the platform is still starting, so that the digests cost no time of their own. A result is
 * used once; after that the bytes are read again before every act.
 */
public final class DigestsAhead implements Function<ModuleDescriptor, List<Problem>> {

    private final BundleDigests digests;
    private final Map<ModuleDescriptor, List<Problem>> known = new ConcurrentHashMap<>();

    public DigestsAhead(BundleDigests digests) {
        this.digests = digests;
    }

    public void verify(ModuleDescriptor module) {
        known.put(module, digests.faults(module));
    }

    @Override
    public List<Problem> apply(ModuleDescriptor module) {
        return Optional.ofNullable(known.remove(module)).orElseGet(() -> digests.faults(module));
    }
}
