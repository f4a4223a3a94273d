// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.api;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A search for agencies.
 *
 * @param at the day on which they live
 * @param text words of the name, in any order and with or without diacritics, or the beginning of a code
 * @param kinds any of these; empty for all
 * @param under only the subtree of this agency, itself included
 * @param limit how many at most, 1 to 10,000
 */
public record AgencyQuery(LocalDate at, Optional<String> text, Set<AgencyKind> kinds, Optional<UUID> under, int limit) {

    public static final int MOST = 10_000;

    public AgencyQuery {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(text, "text");
        kinds = Set.copyOf(kinds);
        Objects.requireNonNull(under, "under");
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be 1 to " + MOST + ", not " + limit);
        }
    }

    /** Every agency of the day. */
    public static AgencyQuery all(LocalDate at) {
        return new AgencyQuery(at, Optional.empty(), Set.of(), Optional.empty(), MOST);
    }
}
