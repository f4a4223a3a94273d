// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.staff;

import java.util.Optional;
import java.util.UUID;
import vn.sen.organization.api.PositionRank;

/**
 * A person in a position, as a table tells it.
 *
 * @param person identifier of the person, unless the account says who it is
 * @param title of the position in the agency
 * @param rank of the position; what is known of it, or OFFICER, without it
 * @param days on which the person holds the position
 */
public record Employment(
        UUID person,
        String name,
        Optional<String> subject,
        UUID agency,
        String title,
        Optional<PositionRank> rank,
        Days days) {

    /** What became of it. */
    public enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED
    }
}
