// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sen.organization.register.Folding;

/**
 * A column of a table. A header may use the English name or a Vietnamese one, with or without marks.
 *
 * @param header the English name, which we write and which faults point to
 * @param vietnamese the name that we write for Vietnamese readers
 * @param required whether no table can be read without it
 * @param names every name without marks
 */
record TableColumn(String header, String vietnamese, boolean required, Set<String> names) {

    TableColumn {
        names = Set.copyOf(names);
    }

    static TableColumn required(String header, String vietnamese, String... others) {
        return new TableColumn(header, vietnamese, true, names(header, vietnamese, others));
    }

    static TableColumn optional(String header, String vietnamese, String... others) {
        return new TableColumn(header, vietnamese, false, names(header, vietnamese, others));
    }

    boolean named(String cell) {
        return names.contains(folded(cell));
    }

    /** The name for readers of a language. */
    String label(Locale language) {
        return language.getLanguage().equals("en") ? header : vietnamese;
    }

    static List<String> headers(List<TableColumn> columns) {
        return columns.stream().map(TableColumn::header).toList();
    }

    private static Set<String> names(String header, String vietnamese, String... others) {
        return Stream.concat(Stream.of(header, vietnamese), Stream.of(others))
                .map(TableColumn::folded)
                .collect(Collectors.toSet());
    }

    private static String folded(String text) {
        return Folding.fold(text.replace('_', ' '));
    }
}
