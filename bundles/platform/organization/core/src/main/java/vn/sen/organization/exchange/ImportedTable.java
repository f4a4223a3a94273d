// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of tables that can be taken in. */
public enum ImportedTable {
    AGENCIES(AgencyColumns.ALL),
    STAFF(StaffColumns.ALL),
    DESKS(DeskColumns.ALL);

    private final List<TableColumn> columns;

    ImportedTable(List<TableColumn> columns) {
        this.columns = columns;
    }

    /** The kind with this name in addresses. */
    public static Optional<ImportedTable> named(String path) {
        return Stream.of(values()).filter(table -> table.path().equals(path)).findFirst();
    }

    /** Its name in addresses, and in keys of texts. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<TableColumn> columns() {
        return columns;
    }

    /** The headers of its columns. */
    public List<String> headers() {
        return TableColumn.headers(columns);
    }

    /** What a column is called by readers of a language; either name is understood. */
    public String label(String header, Locale language) {
        return columns.stream()
                .filter(column -> column.header().equals(header))
                .findFirst()
                .map(column -> column.label(language))
                .orElse(header);
    }

    /** The same of every column, in their order. */
    List<String> labels(Locale language) {
        return columns.stream().map(column -> column.label(language)).toList();
    }

    /** Whether no table can do without this column. */
    public boolean requires(String header) {
        return columns.stream()
                .anyMatch(column -> column.required() && column.header().equals(header));
    }
}
