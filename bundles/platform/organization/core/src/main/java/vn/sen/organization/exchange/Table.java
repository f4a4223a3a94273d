// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import java.util.List;
import java.util.Map;

/**
 * The rows of a file.
 *
 * @param unknown headers that say nothing to us; their columns are left out
 */
record Table(List<Row> rows, List<String> unknown) {

    static final int MOST_ROWS = 20_000;
    static final int MOST_COLUMNS = 60;
    static final int LONGEST_CELL = 4_000;

    /**
     * A row with what stands in it.
     *
     * @param number as a reader of the file counts, 1 for the header
     */
    record Row(int number, Map<TableColumn, String> cells) {

        String text(TableColumn column) {
            return cells.getOrDefault(column, "").strip();
        }
    }

    Table {
        rows = List.copyOf(rows);
        unknown = List.copyOf(unknown);
    }
}
