// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of text in columns as wide as their widest cell. */
final class Table {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    Table(List<String> head) {
        rows.add(List.copyOf(head));
    }

    void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    List<String> lines() {
        int columns = rows.get(0).size();
        int[] widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream()
                .map(row -> IntStream.range(0, columns)
                        .mapToObj(column -> row.get(column) + " ".repeat(widths[column] - width(row.get(column))))
                        .collect(Collectors.joining(GAP))
                        .stripTrailing())
                .toList();
    }

    /** Letters as a terminal counts them: a combining tone mark takes no room of its own. */
    private static int width(String text) {
        return (int) text.codePoints()
                .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
                .count();
    }
}
