// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.register;

import java.util.List;
import vn.sen.organization.tree.Act;
import vn.sen.organization.tree.Tree;

/**
 * The register as of one revision.
 *
 * @param acts in the order of recording, annulled ones included
 */
record Known(long revision, List<Act> acts, Tree tree) {

    Known {
        acts = List.copyOf(acts);
    }

    long nextNumber() {
        return acts.isEmpty() ? 1 : acts.get(acts.size() - 1).number() + 1;
    }
}
