// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.rest;

import java.util.List;
import vn.sen.organization.register.ActOrder;
import vn.sen.organization.register.Plan;
import vn.sen.organization.tree.Effect;

/**
 * What an act would do; nothing is changed yet.
 *
 * @param act with the identifiers that new agencies get; sending it as it is does what is planned here
 */
public record PlanView(ActOrder act, List<Effect> effects) {

    static PlanView of(Plan plan) {
        return new PlanView(plan.order(), plan.effects());
    }
}
