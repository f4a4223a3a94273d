// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.container;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.osgi.framework.Bundle;

/** Which bundle serves which path. A path belongs to the bundle that came first, until it goes. */
final class PrefixClaims {

    private final Map<String, Bundle> owners = new HashMap<>();

    /**
     * Claims all the paths, or none.
     *
     * @return the paths that others have, with their owners; empty when the claim holds
     */
    synchronized Map<String, Bundle> claim(Bundle bundle, Set<String> prefixes) {
        Map<String, Bundle> taken = new TreeMap<>();
        for (String prefix : prefixes) {
            Bundle owner = owners.get(prefix);
            if (owner != null && owner.getBundleId() != bundle.getBundleId()) {
                taken.put(prefix, owner);
            }
        }
        if (taken.isEmpty()) {
            release(bundle);
            prefixes.forEach(prefix -> owners.put(prefix, bundle));
        }
        return taken;
    }

    synchronized void release(Bundle bundle) {
        owners.values().removeIf(owner -> owner.getBundleId() == bundle.getBundleId());
    }

    synchronized Optional<Bundle> owner(String prefix) {
        return Optional.ofNullable(owners.get(prefix));
    }
}
