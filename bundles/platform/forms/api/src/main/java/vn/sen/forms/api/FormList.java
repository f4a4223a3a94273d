// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.api;

import java.util.List;
import java.util.Objects;

/**
 * Rows that a form shows.
 *
 * @param name as orders and templates call it
 * @param label as the form calls it, in Vietnamese
 * @param columns values of a row
 */
public record FormList(String name, String label, List<FormField> columns) {

    public FormList {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(label, "label");
        columns = List.copyOf(columns);
    }
}
