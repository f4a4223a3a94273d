// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.search;

import java.io.IOException;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/** Counts one facet in one segment of the index, by number of the value; texts are looked up once at the end. */
final class SegmentFacet {

    private final SortedSetDocValues values;
    private final int[] counts;
    private final BitSet wanted;
    private final boolean anything;
    private long[] current = new long[8];
    private int size;

    /** @param keys folded values that pass; null: all do */
    SegmentFacet(LeafReader reader, Facet facet, Set<String> keys) throws IOException {
        values = DocValues.getSortedSet(reader, facet.shown());
        counts = new int[Math.toIntExact(values.getValueCount())];
        anything = keys == null;
        wanted = new BitSet(counts.length);
        for (int number = 0; !anything && number < counts.length; number++) {
            wanted.set(number, keys.contains(Words.key(text(number))));
        }
    }

    /** Reads the values of a document, and tells whether one of them is wanted. */
    boolean passes(int document) throws IOException {
        size = values.advanceExact(document) ? values.docValueCount() : 0;
        if (size > current.length) {
            current = new long[size];
        }
        boolean passes = anything;
        for (int index = 0; index < size; index++) {
            current[index] = values.nextOrd();
            passes = passes || wanted.get((int) current[index]);
        }
        return passes;
    }

    /** Counts the document that {@link #passes} has read last. */
    void count() {
        for (int index = 0; index < size; index++) {
            counts[(int) current[index]]++;
        }
    }

    void addTo(Map<String, Integer> total) throws IOException {
        for (int number = 0; number < counts.length; number++) {
            if (counts[number] > 0) {
                total.merge(text(number), counts[number], Integer::sum);
            }
        }
    }

    private String text(int number) throws IOException {
        return values.lookupOrd(number).utf8ToString();
    }
}
