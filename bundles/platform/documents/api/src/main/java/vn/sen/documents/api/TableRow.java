// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.api;

import java.util.Map;
import java.util.Optional;

/**
 * A row without faults.
 *
 * @param number as for {@link TableFault#row}
 * @param values by name of the column, of the type that its {@link CellKind} says; empty cells are not in it
 */
public record TableRow(long number, Map<String, Object> values) {

    public TableRow {
        values = Map.copyOf(values);
    }

    public Optional<String> text(String column) {
        return value(column, String.class);
    }

    /** @throws ClassCastException when the column holds something else */
    public <T> Optional<T> value(String column, Class<T> type) {
        return Optional.ofNullable(values.get(column)).map(type::cast);
    }
}
