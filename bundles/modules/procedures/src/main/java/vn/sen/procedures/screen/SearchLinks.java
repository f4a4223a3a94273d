// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.screen;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import vn.sen.procedures.search.Facet;
import vn.sen.procedures.search.Question;
import vn.sen.web.api.ListQuery;

/** Addresses of the search page that differ from the present one in one respect. */
public final class SearchLinks {

    private static final String PAGE = "/procedures";

    private final String text;
    private final Optional<String> at;
    private final Map<Facet, List<String>> filters;

    SearchLinks(String text, Optional<String> at, Map<Facet, List<String>> filters) {
        this.text = text;
        this.at = at;
        this.filters = filters;
    }

    /** The first part of the present list. */
    String start() {
        return address(filters, Optional.empty());
    }

    String after(Question.Place place) {
        return address(filters, Optional.of(ListQuery.cursor(place.rank(), place.code())));
    }

    String withoutFilters() {
        return address(Map.of(), Optional.empty());
    }

    /** The list with one more value of a facet, or without it when it is chosen now. */
    String toggled(Facet facet, String value) {
        Map<Facet, List<String>> changed = new EnumMap<>(Facet.class);
        changed.putAll(filters);
        List<String> values = new ArrayList<>(filters.getOrDefault(facet, List.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        changed.put(facet, values);
        return address(changed, Optional.empty());
    }

    private String address(Map<Facet, List<String>> chosen, Optional<String> after) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        if (!text.isEmpty()) {
            query.add("q=" + encoded(text));
        }
        for (Facet facet : Facet.values()) {
            chosen.getOrDefault(facet, List.of()).forEach(value -> query.add(parameter(facet) + "=" + encoded(value)));
        }
        at.ifPresent(day -> query.add("at=" + encoded(day)));
        after.ifPresent(place -> query.add("after=" + place));
        return PAGE + query;
    }

    /** Name of the query parameter of a facet. */
    public static String parameter(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
