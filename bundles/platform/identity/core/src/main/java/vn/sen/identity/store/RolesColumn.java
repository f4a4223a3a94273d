// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Set;
import java.util.TreeSet;

/** Stores role names in one column, sorted, with a blank between: they are always read and written together. */
@Converter
public final class RolesColumn implements AttributeConverter<Set<String>, String> {

    @Override
    public String convertToDatabaseColumn(Set<String> roles) {
        return String.join(" ", new TreeSet<>(roles));
    }

    @Override
    public Set<String> convertToEntityAttribute(String column) {
        if (column.isEmpty()) {
            return Set.of();
        }
        return Set.of(column.split(" "));
    }
}
