// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.rest;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.sen.procedures.search.Facet;
import vn.sen.procedures.search.Findings;
import vn.sen.procedures.search.Highlights;
import vn.sen.procedures.search.Question;
import vn.sen.web.api.ListQuery;
import vn.sen.web.api.ModuleJson;

/** Writes a list of procedures. The cards come out of the index as JSON and are put together without reading them. */
final class ListAnswer {

    private static final int COUNTED_TO = 10_000;

    private final ModuleJson json;

    ListAnswer(ModuleJson json) {
        this.json = json;
    }

    byte[] of(Findings findings, Question question, boolean count) {
        Highlights highlights = new Highlights(question.text());
        StringBuilder out = new StringBuilder(1024 * (findings.hits().size() + 1));
        out.append("{\"items\":[");
        String comma = "";
        for (Findings.Hit hit : findings.hits()) {
            out.append(comma);
            item(out, hit, highlights.in(hit.name()));
            comma = ",";
        }
        out.append("],\"next\":").append(next(findings));
        if (count) {
            out.append(",\"count\":").append(counted(findings.total()));
        }
        if (question.facets()) {
            out.append(",\"facets\":").append(json.write(named(findings.facets())));
        }
        return out.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    private void item(StringBuilder out, Findings.Hit hit, List<Highlights.Range> ranges) {
        out.append(hit.card(), 0, hit.card().length() - 1);
        if (!ranges.isEmpty()) {
            out.append(",\"highlights\":").append(json.write(ranges));
        }
        out.append('}');
    }

    private String next(Findings findings) {
        return findings.next()
                .map(place -> json.write(ListQuery.cursor(place.rank(), place.code())))
                .orElse("null");
    }

    private static String counted(int total) {
        return total > COUNTED_TO ? "\"" + COUNTED_TO + "+\"" : Integer.toString(total);
    }

    private static Map<String, List<Findings.FacetCount>> named(Map<Facet, List<Findings.FacetCount>> facets) {
        Map<String, List<Findings.FacetCount>> named = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            named.put(facet.name().toLowerCase(Locale.ROOT), facets.get(facet));
        }
        return named;
    }
}
