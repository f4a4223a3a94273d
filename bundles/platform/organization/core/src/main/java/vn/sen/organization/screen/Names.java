// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.screen;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sen.organization.register.ActOrder;
import vn.sen.organization.tree.Tree;

/** Names of agencies for texts: those of the tree, and those that an act is yet to found. */
public final class Names {

    private final Tree tree;
    private final Map<UUID, String> founded = new HashMap<>();
    private final List<ActOrder> orders;

    Names(Tree tree, List<ActOrder> orders) {
        this.tree = tree;
        this.orders = orders;
        orders.stream()
                .flatMap(order -> order.changes().stream())
                .flatMap(change -> change.founds().stream())
                .forEach(agency -> agency.id().ifPresent(id -> founded.put(id, agency.name())));
    }

    /** The name on the day of the act. */
    public String of(UUID id) {
        return tree.life(id)
                .map(life -> life.near(orders.get(0).effective()).name())
                .or(() -> Optional.ofNullable(founded.get(id)))
                .orElse(id.toString());
    }

    public String of(Collection<UUID> ids) {
        return ids.stream().map(this::of).sorted().collect(Collectors.joining("; "));
    }
}
