// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A form as a regulation has it, from {@code config/law/forms.json}.
 *
 * @param formNumber number of the form in the regulation ({@code 04}); never key logic on it
 * @param title its title in Vietnamese
 * @param paper name of its paper: {@code A4}, {@code A5} or {@code A4_LANDSCAPE}
 * @param numberPattern how its number is written: {@code {number}/PXL}; {@code {agency}} is the agency's short name
 * @param validFrom first day on which it is in force
 * @param validTo last such day, if one is known
 * @param citation the regulation
 * @param confirmed whether somebody has read it there
 */
public record FormDefinition(
        FormKind kind,
        String formNumber,
        String title,
        String paper,
        String numberPattern,
        List<FormField> fields,
        List<FormList> lists,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        String citation,
        boolean confirmed) {

    public FormDefinition {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(formNumber, "formNumber");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(paper, "paper");
        Objects.requireNonNull(numberPattern, "numberPattern");
        fields = List.copyOf(fields);
        lists = List.copyOf(lists);
        Objects.requireNonNull(validFrom, "validFrom");
        Objects.requireNonNull(validTo, "validTo");
        Objects.requireNonNull(citation, "citation");
    }

    public boolean inForce(LocalDate day) {
        return !day.isBefore(validFrom) && validTo.filter(day::isAfter).isEmpty();
    }
}
