// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody looks for.
 *
 * @param text in any spelling; empty: everything
 * @param filters values of which one must hold, by facet
 * @param day on which the procedures found are in force
 * @param limit most hits wanted, at least 1
 * @param after place of the last hit that is known already
 * @param facets whether to count what the list could be narrowed by
 */
public record Question(
        String text,
        Map<Facet, List<String>> filters,
        LocalDate day,
        int limit,
        Optional<Place> after,
        boolean facets) {

    /**
     * A place in the order of a list.
     *
     * @param rank score of a hit, or its sort key in hexadecimal where nothing was asked for
     */
    public record Place(String rank, String code) {}

    public Question {
        filters = Map.copyOf(filters);
    }

    /** Everything in force on a day, in the order of the names. */
    public static Question all(LocalDate day, int limit) {
        return new Question("", Map.of(), day, limit, Optional.empty(), false);
    }
}
