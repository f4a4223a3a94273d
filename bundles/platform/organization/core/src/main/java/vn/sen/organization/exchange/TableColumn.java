// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sen.organization.register.Folding;

/**
 * A column of a table. A header may use the English name or a Vietnamese one, with or without marks.
 *
 * @param header the English name, which we write and which faults point to
 * @param required whether no table can be read without it
 * @param names every name without marks
 */
record TableColumn(String header, boolean required, Set<String> names) {

    TableColumn {
        names = Set.copyOf(names);
    }

    static TableColumn required(String header, String... vietnamese) {
        return new TableColumn(header, true, names(header, vietnamese));
    }

    static TableColumn optional(String header, String... vietnamese) {
        return new TableColumn(header, false, names(header, vietnamese));
    }

    boolean named(String cell) {
        return names.contains(folded(cell));
    }

    static List<String> headers(List<TableColumn> columns) {
        return columns.stream().map(TableColumn::header).toList();
    }

    private static Set<String> names(String header, String... vietnamese) {
        return Stream.concat(Stream.of(header), Stream.of(vietnamese))
                .map(TableColumn::folded)
                .collect(Collectors.toSet());
    }

    private static String folded(String text) {
        return Folding.fold(text.replace('_', ' '));
    }
}
