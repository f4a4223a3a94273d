// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.CollectorManager;

/** Counts what a list could be narrowed by, the most frequent value of each facet first. */
final class FacetCounting implements CollectorManager<FacetCounter, Map<Facet, List<Findings.FacetCount>>> {

    private final Map<Facet, List<String>> filters;

    FacetCounting(Map<Facet, List<String>> filters) {
        this.filters = filters;
    }

    @Override
    public FacetCounter newCollector() {
        return new FacetCounter(filters);
    }

    @Override
    public Map<Facet, List<Findings.FacetCount>> reduce(Collection<FacetCounter> counters) {
        Map<Facet, List<Findings.FacetCount>> sorted = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Map<String, Integer> total = new HashMap<>();
            counters.forEach(counter ->
                    counter.counts().get(facet).forEach((value, count) -> total.merge(value, count, Integer::sum)));
            sorted.put(facet, sorted(total));
        }
        return sorted;
    }

    private static List<Findings.FacetCount> sorted(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Findings.FacetCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Findings.FacetCount::count)
                        .reversed()
                        .thenComparing(Findings.FacetCount::value))
                .toList();
    }
}
