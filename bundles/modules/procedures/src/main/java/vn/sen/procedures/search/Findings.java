// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was found.
 *
 * @param hits best first, or by name where nothing was asked for
 * @param next place after which the list goes on; empty at its end
 * @param total number of procedures found in all
 * @param facets for each facet how many procedures there would be with each of its values, the most frequent first;
 *     the filter on the facet itself does not count, so that another value can be chosen
 */
public record Findings(List<Hit> hits, Optional<Question.Place> next, int total, Map<Facet, List<FacetCount>> facets) {

    /**
     * A procedure that was found.
     *
     * @param card a {@link ProcedureCard} as JSON
     */
    public record Hit(String code, String name, String card) {}

    /** How many procedures have a value. */
    public record FacetCount(String value, int count) {}
}
