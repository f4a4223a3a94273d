// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.api;

import java.util.Objects;

/**
 * A value that a form shows.
 *
 * @param name as orders and templates call it
 * @param label as the form calls it, in Vietnamese
 * @param required whether an order without it is refused
 */
public record FormField(String name, String label, boolean required) {

    public FormField {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(label, "label");
    }
}
