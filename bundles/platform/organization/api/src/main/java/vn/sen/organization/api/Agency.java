// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * An agency as it stood on one day. Its name, codes and parent may be others on another day; its identifier never
 * changes and is never given to another agency. Days are those of Vietnam.
 *
 * @param id stable identifier
 * @param codes those in force on the day, none if none was given; a code in one order of the decrees stands here once
 * @param name official name on the day
 * @param kind what sort of agency
 * @param parent the agency it belongs to; empty for the province itself and for others that have none
 * @param validFrom first day of its life
 * @param validTo last day of its life; empty while no act ends it
 * @param confirmed false when its name, codes, kind or parent on that day rest on something that nobody has confirmed;
 *     whoever shows it says so
 */
public record Agency(
        UUID id,
        List<AgencyCode> codes,
        String name,
        AgencyKind kind,
        Optional<UUID> parent,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        boolean confirmed) {

    public Agency {
        Objects.requireNonNull(id, "id");
        codes = List.copyOf(codes);
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(validFrom, "validFrom");
        Objects.requireNonNull(validTo, "validTo");
    }

    /** The code with level 1 first ({@code H12.17}), if the agency has a code of the decrees. */
    public Optional<String> code() {
        return codes.stream().flatMap(code -> code.levelFirst().stream()).findFirst();
    }
}
