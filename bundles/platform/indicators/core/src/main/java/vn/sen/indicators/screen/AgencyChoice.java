// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.screen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.sen.identity.api.AgencyScope;
import vn.sen.organization.api.Agencies;
import vn.sen.organization.api.Agency;

/**
 * An agency to choose, in the order of the tree.
 *
 * @param level how deep it stands
 */
public record AgencyChoice(UUID id, String name, int level) {

    private static final int DEEPEST = 10;

    /** The tree of a day, as far as figures of its agencies may be seen. */
    static List<AgencyChoice> all(Agencies agencies, LocalDate day, AgencyScope seen) {
        List<AgencyChoice> choices = new ArrayList<>();
        agencies.roots(day).forEach(root -> add(agencies, day, seen, root, 0, choices));
        return choices;
    }

    private static void add(
            Agencies agencies, LocalDate day, AgencyScope seen, Agency agency, int level, List<AgencyChoice> choices) {
        if (seen.includes(agency.id())) {
            choices.add(new AgencyChoice(agency.id(), agency.name(), level));
        }
        if (level < DEEPEST) {
            agencies.children(agency.id(), day).forEach(child -> add(agencies, day, seen, child, level + 1, choices));
        }
    }

    /** The name, set in as deep as it stands. */
    public String label() {
        return "\u2003".repeat(level) + name;
    }
}
