// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.book;

import java.util.Optional;
import java.util.UUID;

/** Whose calendar an entry belongs to: an agency's, or the whole province's. */
public record Scope(Optional<UUID> agency) {

    public static final Scope PROVINCE = new Scope(Optional.empty());

    public static Scope of(UUID agency) {
        return new Scope(Optional.of(agency));
    }

    /** As the database names it. */
    String key() {
        return agency.map(UUID::toString).orElse("province");
    }

    static Scope ofKey(String key) {
        return key.equals(PROVINCE.key()) ? PROVINCE : of(UUID.fromString(key));
    }
}
