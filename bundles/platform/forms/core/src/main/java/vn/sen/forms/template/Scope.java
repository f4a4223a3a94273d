// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.template;

import java.util.Optional;
import java.util.UUID;

/** Whose template it is: an agency's, or the whole province's. */
public record Scope(Optional<UUID> agency) {

    public static final Scope PROVINCE = new Scope(Optional.empty());

    public static Scope of(UUID agency) {
        return new Scope(Optional.of(agency));
    }

    /** As the database names it. */
    public String key() {
        return agency.map(UUID::toString).orElse("province");
    }
}
