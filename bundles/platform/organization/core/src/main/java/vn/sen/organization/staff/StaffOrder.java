// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.staff;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A person who works for agencies, as somebody wishes to record it.
 *
 * @param subject of the account with which the person signs in
 * @param validTo last day of service
 */
public record StaffOrder(
        @Schema(minLength = 1, maxLength = 200) String name,
        @Schema(maxLength = 200) Optional<String> subject,
        LocalDate validFrom,
        Optional<LocalDate> validTo) {

    public StaffOrder {
        name = Objects.requireNonNullElse(name, "").strip();
        subject = Objects.requireNonNullElse(subject, Optional.<String>empty())
                .map(String::strip)
                .filter(text -> !text.isEmpty());
        validTo = Objects.requireNonNullElse(validTo, Optional.empty());
    }

    Days days() {
        return new Days(validFrom, validTo);
    }
}
