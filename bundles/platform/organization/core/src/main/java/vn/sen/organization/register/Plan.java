// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.register;

import java.util.List;
import vn.sen.organization.tree.Effect;
import vn.sen.web.api.Fault;

/**
 * What an act would do.
 *
 * @param order with an identifier for every new agency
 * @param revision of the register for which this holds
 * @param effects empty when there are faults
 * @param faults why it cannot be
 */
public record Plan(ActOrder order, long revision, List<Effect> effects, List<Fault> faults) {

    public Plan {
        effects = List.copyOf(effects);
        faults = List.copyOf(faults);
    }

    public boolean possible() {
        return faults.isEmpty();
    }
}
