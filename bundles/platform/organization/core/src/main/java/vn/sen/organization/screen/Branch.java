// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.screen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sen.organization.api.Agency;
import vn.sen.organization.api.AgencyKind;
import vn.sen.organization.tree.Tree;

/**
 * An agency in the tree of a page.
 *
 * @param groups the agencies under it, by kind
 */
public record Branch(Agency agency, List<Group> groups) {

    /** Agencies of one kind under the same one. */
    public record Group(AgencyKind kind, List<Branch> branches) {}

    public Branch {
        groups = List.copyOf(groups);
    }

    static List<Branch> of(Tree tree, LocalDate day) {
        return tree.under(Optional.empty(), day).stream()
                .map(root -> of(root, tree, day))
                .toList();
    }

    static Branch of(Agency agency, Tree tree, LocalDate day) {
        Map<AgencyKind, List<Branch>> kinds = new EnumMap<>(AgencyKind.class);
        tree.under(Optional.of(agency.id()), day)
                .forEach(child -> kinds.computeIfAbsent(child.kind(), none -> new ArrayList<>())
                        .add(of(child, tree, day)));
        return new Branch(
                agency,
                kinds.entrySet().stream()
                        .map(entry -> new Group(entry.getKey(), entry.getValue()))
                        .toList());
    }
}
