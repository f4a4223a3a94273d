// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.staff;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds days on which people would stand in for themselves through others. */
final class StandInCircle {

    private final Collection<Edge> edges;

    /**
     * Somebody does somebody else's work.
     *
     * @param holder whose work it is
     */
    record Edge(UUID holder, UUID standIn, Days days) {}

    StandInCircle(Collection<Edge> edges) {
        this.edges = edges;
    }

    /** Days on which {@code edge}, with the others, closes a circle; empty when there are none. */
    Optional<Days> closedBy(Edge edge) {
        return edge.holder().equals(edge.standIn())
                ? Optional.of(edge.days())
                : search(edge.standIn(), edge.holder(), edge.days(), new HashSet<>(Set.of(edge.standIn())));
    }

    private Optional<Days> search(UUID from, UUID wanted, Days days, Set<UUID> way) {
        for (Edge next : edges) {
            Optional<Days> shared = next.holder().equals(from) ? next.days().shared(days) : Optional.empty();
            if (shared.isPresent()) {
                if (next.standIn().equals(wanted)) {
                    return shared;
                }
                if (way.add(next.standIn())) {
                    Optional<Days> found = search(next.standIn(), wanted, shared.get(), way);
                    way.remove(next.standIn());
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }
}
