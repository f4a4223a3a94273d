// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.api;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in an agency that a person can hold.
 *
 * @param title as the law or the agency calls it: {@code Chủ tịch UBND xã}
 * @param validFrom first day on which it can be held
 * @param validTo last such day; empty while nothing ends it
 */
public record Position(
        UUID id, UUID agency, String title, PositionRank rank, LocalDate validFrom, Optional<LocalDate> validTo) {

    public Position {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(rank, "rank");
        Objects.requireNonNull(validFrom, "validFrom");
        Objects.requireNonNull(validTo, "validTo");
    }
}
