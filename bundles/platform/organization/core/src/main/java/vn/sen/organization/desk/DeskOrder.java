// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.sen.organization.staff.Days;

/**
 * A one-stop desk, as somebody wishes to record it.
 *
 * @param opening the weekly pattern from {@code openingFrom} on
 * @param openingFrom first day of the pattern; the first day of the desk without it
 * @param confirmed false when address or hours rest on something nobody has confirmed
 */
public record DeskOrder(
        UUID agency,
        @Schema(minLength = 1, maxLength = 200) String name,
        @Schema(minLength = 1, maxLength = 300) String address,
        @Schema(maxLength = 50) Optional<String> phone,
        List<OpeningStretch> opening,
        Optional<LocalDate> openingFrom,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        Optional<Boolean> confirmed) {

    public DeskOrder {
        name = Objects.requireNonNullElse(name, "").strip();
        address = Objects.requireNonNullElse(address, "").strip();
        phone = Objects.requireNonNullElse(phone, Optional.<String>empty())
                .map(String::strip)
                .filter(text -> !text.isEmpty());
        opening = List.copyOf(Objects.requireNonNullElse(opening, List.of()));
        openingFrom = Objects.requireNonNullElse(openingFrom, Optional.empty());
        validTo = Objects.requireNonNullElse(validTo, Optional.empty());
        confirmed = Objects.requireNonNullElse(confirmed, Optional.empty());
    }

    Days days() {
        return new Days(validFrom, validTo);
    }
}
