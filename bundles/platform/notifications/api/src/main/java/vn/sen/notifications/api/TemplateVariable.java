// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.api;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A place in a template that each notification fills.
 *
 * @param name as it stands in the text between double square brackets: {@code [[dossier]]}
 * @param sample what a preview shows, in Vietnamese; made up, nobody's data
 */
public record TemplateVariable(String name, String sample) {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

    public TemplateVariable {
        Objects.requireNonNull(sample, "sample");
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is no variable: write letters and digits, a small letter first");
        }
    }
}
