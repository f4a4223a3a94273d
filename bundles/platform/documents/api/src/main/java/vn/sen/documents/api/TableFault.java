// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.api;

import java.util.List;
import java.util.Objects;

/**
 * What is wrong with a row.
 *
 * @param row as the program that shows the table numbers it: the header is row 1; in a CSV file the line
 * @param column name of the {@link TableColumn}
 * @param code stable, in kebab-case: {@code cell-not-a-date}
 * @param args values for the placeholders of its text
 */
public record TableFault(long row, String column, String code, List<Object> args) {

    public TableFault {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(code, "code");
        args = List.copyOf(args);
    }
}
