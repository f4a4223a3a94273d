// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.tree;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Sorts agencies by the agencies under which they are counted on a later day. */
public final class RollUp {

    private RollUp() {}

    /** Each agency stands in exactly one group; the key is what it is rolled up to. */
    public static Map<Set<UUID>, Set<UUID>> groups(Tree tree, Collection<UUID> agencies, LocalDate day) {
        Map<Set<UUID>, Set<UUID>> groups = new LinkedHashMap<>();
        agencies.forEach(
                id -> groups.computeIfAbsent(new HashSet<>(tree.rolledUp(id, day)), none -> new LinkedHashSet<>())
                        .add(id));
        return groups;
    }
}
