// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A form to be issued.
 *
 * @param agency whose form it is, and in whose register it gets its number
 * @param day of the form, in Vietnam; decides which edition of the form and which year of the register
 * @param fields plain texts by the names of {@link FormDefinition#fields}; an empty text counts as none
 * @param lists rows by the names of {@link FormDefinition#lists}, each a map from column to plain text
 * @param replaces a form that this one takes the place of
 */
public record FormOrder(
        FormKind kind,
        UUID agency,
        FormSubject subject,
        LocalDate day,
        Map<String, String> fields,
        Map<String, List<Map<String, String>>> lists,
        Optional<UUID> replaces) {

    public FormOrder {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(day, "day");
        fields = Map.copyOf(fields);
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
        lists.forEach(
                (name, list) -> rows.put(name, list.stream().map(Map::copyOf).toList()));
        lists = Map.copyOf(rows);
        Objects.requireNonNull(replaces, "replaces");
    }

    /** Begins an order. */
    public static Builder of(FormKind kind, UUID agency, FormSubject subject, LocalDate day) {
        return new Builder(kind, agency, subject, day);
    }

    /** Collects the parts of an order. */
    public static final class Builder {

        private final FormKind kind;
        private final UUID agency;
        private final FormSubject subject;
        private final LocalDate day;
        private final Map<String, String> fields = new LinkedHashMap<>();
        private final Map<String, List<Map<String, String>>> lists = new LinkedHashMap<>();
        private Optional<UUID> replaces = Optional.empty();

        private Builder(FormKind kind, UUID agency, FormSubject subject, LocalDate day) {
            this.kind = kind;
            this.agency = agency;
            this.subject = subject;
            this.day = day;
        }

        public Builder with(String field, String value) {
            fields.put(field, value);
            return this;
        }

        /** Appends a row to a list. */
        public Builder row(String list, Map<String, String> values) {
            lists.computeIfAbsent(list, name -> new ArrayList<>()).add(values);
            return this;
        }

        public Builder replacing(UUID form) {
            replaces = Optional.of(form);
            return this;
        }

        public FormOrder build() {
            return new FormOrder(kind, agency, subject, day, fields, lists, replaces);
        }
    }
}
