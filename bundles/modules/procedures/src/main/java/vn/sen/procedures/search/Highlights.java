// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what of a text to mark for a query. Marks are ranges, so that nobody has to trust HTML. */
public final class Highlights {

    /**
     * A range to mark, in UTF-16 units as Java and JavaScript count them.
     *
     * @param end index after the last unit
     */
    public record Range(int start, int end) {}

    /** A piece of a text, to be marked or not. */
    public record Piece(String text, boolean marked) {}

    private final Set<String> words = new HashSet<>();
    private final String prefix;

    public Highlights(String query) {
        String last = "";
        for (Words.Word word : Words.of(query)) {
            words.add(word.folded());
            last = word.folded();
        }
        this.prefix = last;
    }

    /** The ranges in order, without overlap; neighbours with nothing but spaces between them are one. */
    public List<Range> in(String text) {
        List<Range> ranges = new ArrayList<>();
        for (Words.Word word : Words.of(text)) {
            if (!matches(word.folded())) {
                continue;
            }
            Range before = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
            if (before != null && text.substring(before.end(), word.start()).isBlank()) {
                ranges.set(ranges.size() - 1, new Range(before.start(), word.end()));
            } else {
                ranges.add(new Range(word.start(), word.end()));
            }
        }
        return ranges;
    }

    /** The whole text, cut at the edges of the marks. */
    public List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Range range : in(text)) {
            if (range.start() > at) {
                pieces.add(new Piece(text.substring(at, range.start()), false));
            }
            pieces.add(new Piece(text.substring(range.start(), range.end()), true));
            at = range.end();
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), false));
        }
        return pieces;
    }

    private boolean matches(String folded) {
        return words.contains(folded) || !prefix.isEmpty() && folded.startsWith(prefix);
    }
}
