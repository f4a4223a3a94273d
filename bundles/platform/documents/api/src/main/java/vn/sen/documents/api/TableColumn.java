// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.api;

import java.util.List;
import java.util.Objects;

/**
 * A column that a table has to have or may have.
 *
 * @param name what the module calls it
 * @param headers what it may be called in the first row, compared without regard to case and spaces around
 * @param required whether every row has a value
 * @param longest characters of a text at most
 */
public record TableColumn(String name, List<String> headers, CellKind kind, boolean required, int longest) {

    private static final int LONGEST = 2_000;

    public TableColumn {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        headers = List.copyOf(headers);
        if (headers.isEmpty() || longest < 1) {
            throw new IllegalArgumentException("A column has a header and room for a character");
        }
    }

    /** A column whose every row has a value. */
    public static TableColumn required(String name, CellKind kind, String... headers) {
        return new TableColumn(name, List.of(headers), kind, true, LONGEST);
    }

    /** A column that may be missing, and whose cells may be empty. */
    public static TableColumn optional(String name, CellKind kind, String... headers) {
        return new TableColumn(name, List.of(headers), kind, false, LONGEST);
    }

    public TableColumn atMost(int characters) {
        return new TableColumn(name, headers, kind, required, characters);
    }
}
