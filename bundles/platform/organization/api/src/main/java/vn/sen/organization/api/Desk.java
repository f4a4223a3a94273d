// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A one-stop desk as it stands on one day.
 *
 * @param agency who keeps it
 * @param opening the weekly pattern in force on the day, in order of time; public holidays are not in it
 * @param validFrom first day of the desk
 * @param validTo last day of the desk; empty while nothing ends it
 * @param confirmed false when its address or hours rest on something nobody has confirmed
 */
public record Desk(
        UUID id,
        UUID agency,
        String name,
        String address,
        Optional<String> phone,
        List<OpeningTime> opening,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        boolean confirmed) {

    public Desk {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(phone, "phone");
        opening = List.copyOf(opening);
        Objects.requireNonNull(validFrom, "validFrom");
        Objects.requireNonNull(validTo, "validTo");
    }
}
