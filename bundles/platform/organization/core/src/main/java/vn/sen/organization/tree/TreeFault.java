// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.tree;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Why a change cannot be, given all the others.
 *
 * @param act in which the change stands
 * @param change position in the act, from 0
 * @param code of the text {@code fault.<code>}
 * @param args for the text
 * @param agencies that it is about
 */
public record TreeFault(UUID act, int change, String code, List<Object> args, Set<UUID> agencies) {

    public TreeFault {
        args = List.copyOf(args);
        agencies = Set.copyOf(agencies);
    }
}
