// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.api;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A person in a position for some time.
 *
 * @param validFrom first day
 * @param validTo last day; empty while nothing ends it
 */
public record Term(UUID id, Position position, StaffMember holder, LocalDate validFrom, Optional<LocalDate> validTo) {

    public Term {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(validFrom, "validFrom");
        Objects.requireNonNull(validTo, "validTo");
    }
}
