// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * Counts in one pass. A procedure that fails no filter counts for every facet; one that fails the filter of a single
 * facet counts for that facet, because choosing another value there would bring it back.
 */
final class FacetCounter extends SimpleCollector {

    private final Map<Facet, Set<String>> wanted = new EnumMap<>(Facet.class);
    private final Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
    private final Map<Facet, SegmentFacet> segment = new EnumMap<>(Facet.class);

    FacetCounter(Map<Facet, List<String>> filters) {
        filters.forEach((facet, values) ->
                wanted.put(facet, values.stream().map(Words::key).collect(Collectors.toSet())));
        for (Facet facet : Facet.values()) {
            counts.put(facet, new HashMap<>());
        }
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        for (Facet facet : Facet.values()) {
            segment.put(facet, new SegmentFacet(context.reader(), facet, wanted.get(facet)));
        }
    }

    @Override
    public void collect(int document) throws IOException {
        SegmentFacet failing = null;
        for (SegmentFacet facet : segment.values()) {
            if (!facet.passes(document)) {
                if (failing != null) {
                    return;
                }
                failing = facet;
            }
        }
        if (failing != null) {
            failing.count();
        } else {
            segment.values().forEach(SegmentFacet::count);
        }
    }

    @Override
    public void finish() throws IOException {
        for (Map.Entry<Facet, SegmentFacet> entry : segment.entrySet()) {
            entry.getValue().addTo(counts.get(entry.getKey()));
        }
        segment.clear();
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** The counts by facet and value. */
    Map<Facet, Map<String, Integer>> counts() {
        return counts;
    }
}
