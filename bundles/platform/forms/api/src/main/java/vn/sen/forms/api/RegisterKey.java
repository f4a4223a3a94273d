// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.api;

import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A register of numbers.
 *
 * @param kind what is numbered: the name of a {@link FormKind}, or a module's own, module first: {@code INTAKE_DECISION}
 * @param year as the documents bear it
 */
public record RegisterKey(UUID agency, String kind, int year) implements Comparable<RegisterKey> {

    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final Comparator<RegisterKey> ORDER = Comparator.comparing(RegisterKey::agency)
            .thenComparing(RegisterKey::kind)
            .thenComparing(RegisterKey::year);

    public RegisterKey {
        Objects.requireNonNull(agency, "agency");
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("\"" + kind + "\" is no kind of register: write it in capitals");
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("The year of a register is not " + year);
        }
    }

    @Override
    public int compareTo(RegisterKey other) {
        return ORDER.compare(this, other);
    }
}
