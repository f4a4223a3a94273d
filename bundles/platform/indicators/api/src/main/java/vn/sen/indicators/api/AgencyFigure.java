// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.api;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * A figure of one agency, or of those that are counted together.
 *
 * @param agencies under which it is counted: one as a rule; all successors together of an agency that was divided; none
 *     for what belongs to no agency, and for what ended without a successor
 * @param members agencies of the period whose amounts are in it
 */
public record AgencyFigure(Set<UUID> agencies, Set<UUID> members, Figure figure) {

    public AgencyFigure {
        agencies = Set.copyOf(agencies);
        members = Set.copyOf(members);
        Objects.requireNonNull(figure, "figure");
    }
}
