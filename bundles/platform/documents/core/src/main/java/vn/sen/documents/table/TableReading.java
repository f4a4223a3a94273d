// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sen.documents.api.RowReceiver;
import vn.sen.documents.api.TableColumn;
import vn.sen.documents.api.TableFault;
import vn.sen.documents.api.TableRefusedException;
import vn.sen.documents.api.TableRow;
import vn.sen.documents.api.TableSummary;

/** Takes the cells of a table row by row and hands on what they come to. */
final class TableReading {

    private static final int MOST_COLUMNS = 1_000;
    private static final int LONGEST_SHOWN = 50;

    private final List<TableColumn> columns;
    private final RowReceiver receiver;
    private final List<Optional<TableColumn>> header = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private long rows;
    private long faulty;

    TableReading(List<TableColumn> columns, RowReceiver receiver) {
        this.columns = List.copyOf(columns);
        this.receiver = receiver;
    }

    void row(long number, List<RawCell> cells) {
        if (cells.size() > MOST_COLUMNS) {
            throw new TableRefusedException("too-many-columns", null, MOST_COLUMNS, number);
        }
        if (cells.stream().allMatch(RawCell::isEmpty)) {
            return;
        }
        if (header.isEmpty()) {
            header(cells);
        } else {
            data(number, cells);
        }
    }

    /** @throws TableRefusedException when there was no header */
    TableSummary summary() {
        if (header.isEmpty()) {
            throw new TableRefusedException("table-empty", null);
        }
        return new TableSummary(rows, faulty, unknown);
    }

    private void header(List<RawCell> cells) {
        Set<TableColumn> seen = new HashSet<>();
        for (RawCell cell : cells) {
            Optional<TableColumn> column =
                    columns.stream().filter(each -> named(each, cell.text())).findFirst();
            if (column.isPresent() && !seen.add(column.get())) {
                throw new TableRefusedException("column-twice", null, shown(cell.text()));
            }
            if (column.isEmpty() && !cell.isEmpty()) {
                unknown.add(cell.text());
            }
            header.add(column);
        }
        String missing = columns.stream()
                .filter(column -> column.required() && !seen.contains(column))
                .map(column -> column.headers().get(0))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new TableRefusedException("columns-missing", null, missing);
        }
    }

    private void data(long number, List<RawCell> cells) {
        rows++;
        Map<String, Object> values = new HashMap<>();
        List<TableFault> faults = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).isPresent()) {
                RawCell cell = i < cells.size() ? cells.get(i) : RawCell.text("");
                cell(number, header.get(i).get(), cell, values, faults);
            }
        }
        if (faults.isEmpty()) {
            receiver.row(new TableRow(number, values));
        } else {
            faulty++;
            receiver.faulty(List.copyOf(faults));
        }
    }

    private static void cell(
            long number, TableColumn column, RawCell cell, Map<String, Object> values, List<TableFault> faults) {
        if (cell.isEmpty()) {
            if (column.required()) {
                faults.add(new TableFault(number, column.name(), "cell-missing", List.of()));
            }
            return;
        }
        if (cell.text().length() > column.longest()) {
            faults.add(new TableFault(number, column.name(), "cell-too-long", List.of(column.longest())));
            return;
        }
        Optional<Object> value = CellReader.read(cell, column);
        if (value.isPresent()) {
            values.put(column.name(), value.get());
        } else {
            String code = "cell-not-" + column.kind().name().toLowerCase(Locale.ROOT);
            faults.add(new TableFault(number, column.name(), code, List.of(shown(cell.text()))));
        }
    }

    private static boolean named(TableColumn column, String header) {
        return column.headers().stream().anyMatch(name -> plain(name).equals(plain(header)));
    }

    /** Vietnamese letters are written in one way or, on some systems, in parts. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }

    private static String shown(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }
}
