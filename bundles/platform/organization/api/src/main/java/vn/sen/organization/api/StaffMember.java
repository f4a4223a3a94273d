// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.api;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A person who works for agencies.
 *
 * @param id stable identifier
 * @param name full name
 * @param subject of the account with which the person signs in, if there is one; at most one person has it
 * @param validFrom first day of service
 * @param validTo last day of service; empty while it goes on
 */
public record StaffMember(
        UUID id, String name, Optional<String> subject, LocalDate validFrom, Optional<LocalDate> validTo) {

    public StaffMember {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(validFrom, "validFrom");
        Objects.requireNonNull(validTo, "validTo");
    }
}
