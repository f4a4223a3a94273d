// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a table of the cells of a file, the first row of which is the header. */
final class TableReader {

    private final List<TableColumn> columns;
    private final List<Optional<TableColumn>> header = new ArrayList<>();
    private final List<Table.Row> rows = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    private TableReader(List<TableColumn> columns) {
        this.columns = columns;
    }

    /** The table of a file: a spreadsheet by its first bytes, else comma-separated values. */
    static Table read(byte[] file, List<TableColumn> columns) throws UnreadableTableException {
        TableReader reader = new TableReader(columns);
        if (file.length > 1 && file[0] == 'P' && file[1] == 'K') {
            XlsxCells.read(file, reader);
        } else {
            CsvCells.read(file, reader);
        }
        return reader.table();
    }

    /** Takes the cells of the next row. */
    void row(int number, List<String> cells) throws UnreadableTableException {
        if (cells.size() > Table.MOST_COLUMNS) {
            throw new UnreadableTableException("too-many-columns", Table.MOST_COLUMNS, number);
        }
        for (String cell : cells) {
            if (cell.length() > Table.LONGEST_CELL) {
                throw new UnreadableTableException("cell-too-long", Table.LONGEST_CELL, number);
            }
        }
        if (header.isEmpty()) {
            header(cells);
        } else if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
            data(number, cells);
        }
    }

    private void header(List<String> cells) throws UnreadableTableException {
        Set<TableColumn> seen = new HashSet<>();
        for (String cell : cells) {
            Optional<TableColumn> column =
                    columns.stream().filter(each -> each.named(cell)).findFirst();
            if (column.isPresent() && !seen.add(column.get())) {
                throw new UnreadableTableException("column-twice", cell);
            }
            if (column.isEmpty() && !cell.isBlank()) {
                unknown.add(cell);
            }
            header.add(column);
        }
        String missing = columns.stream()
                .filter(column -> column.required() && !seen.contains(column))
                .map(TableColumn::header)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new UnreadableTableException("columns-missing", missing);
        }
    }

    private void data(int number, List<String> cells) throws UnreadableTableException {
        if (rows.size() == Table.MOST_ROWS) {
            throw new UnreadableTableException("too-many-rows", Table.MOST_ROWS);
        }
        Map<TableColumn, String> row = new HashMap<>();
        for (int i = 0; i < Math.min(cells.size(), header.size()); i++) {
            String cell = cells.get(i);
            header.get(i).ifPresent(column -> row.put(column, cell));
        }
        rows.add(new Table.Row(number, row));
    }

    private Table table() throws UnreadableTableException {
        if (header.isEmpty()) {
            throw new UnreadableTableException("empty");
        }
        return new Table(rows, unknown);
    }
}
