// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.screen;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.sen.procedures.search.Facet;
import vn.sen.procedures.search.Highlights;
import vn.sen.procedures.search.ProcedureCard;

/**
 * What the search page shows.
 *
 * @param total procedures found in all
 * @param at the day asked for, when it is another than today
 * @param start address of the first part, when this is a later one
 * @param next address of the following part
 * @param clear address without filters
 */
public record SearchView(
        String text,
        int total,
        Optional<LocalDate> at,
        List<Result> results,
        List<FacetView> facets,
        List<Chosen> chosen,
        Optional<String> start,
        Optional<String> next,
        String clear) {

    /** A result, its name cut where it is to be marked. */
    public record Result(ProcedureCard card, List<Highlights.Piece> name) {}

    /**
     * A way to narrow the list.
     *
     * @param first the most frequent values
     * @param more the rest, folded away
     */
    public record FacetView(Facet facet, List<Option> first, List<Option> more) {}

    /** A value with a link that chooses it or lets it go. */
    public record Option(String value, int count, boolean chosen, String link) {}

    /** A filter that is on, with the link that removes it. */
    public record Chosen(Facet facet, String value, String link) {}

    /** True when nothing was asked for and nothing is there. */
    public boolean nothingPublished() {
        return total == 0 && text.isEmpty() && chosen.isEmpty() && at.isEmpty();
    }
}
