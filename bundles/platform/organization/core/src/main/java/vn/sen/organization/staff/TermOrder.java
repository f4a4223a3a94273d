// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.staff;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A person in a position, as somebody wishes to record it. */
public record TermOrder(UUID position, UUID staff, LocalDate validFrom, Optional<LocalDate> validTo) {

    public TermOrder {
        validTo = Objects.requireNonNullElse(validTo, Optional.empty());
    }

    Days days() {
        return new Days(validFrom, validTo);
    }
}
