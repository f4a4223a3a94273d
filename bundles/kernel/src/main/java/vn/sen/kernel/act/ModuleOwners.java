// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.act;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Which modules brought which bundle. A shared bundle leaves with the last of them. Safe for many threads. */
public final class ModuleOwners {

    private final Map<Long, List<String>> owners = new ConcurrentHashMap<>();

    /** The module that brought the bundle first. */
    public Optional<String> first(long bundle) {
        return owners(bundle).stream().findFirst();
    }

    public List<String> owners(long bundle) {
        return owners.getOrDefault(bundle, List.of());
    }

    void add(long bundle, String module) {
        owners.merge(
                bundle,
                List.of(module),
                (before, added) -> before.contains(module)
                        ? before
                        : Stream.concat(before.stream(), added.stream()).toList());
    }

    void drop(long bundle, String module) {
        owners.computeIfPresent(bundle, (ignored, before) -> {
            List<String> left =
                    before.stream().filter(owner -> !owner.equals(module)).toList();
            return left.isEmpty() ? null : left;
        });
    }
}
