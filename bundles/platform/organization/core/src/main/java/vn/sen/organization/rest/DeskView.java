// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sen.organization.api.Desk;
import vn.sen.organization.desk.OpeningStretch;

/** A one-stop desk as the API answers it, with the weekly pattern of the day asked for. */
public record DeskView(
        UUID id,
        UUID agency,
        String name,
        String address,
        Optional<String> phone,
        List<OpeningStretch> opening,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        boolean confirmed) {

    static DeskView of(Desk desk) {
        return new DeskView(
                desk.id(),
                desk.agency(),
                desk.name(),
                desk.address(),
                desk.phone(),
                desk.opening().stream().map(OpeningStretch::of).toList(),
                desk.validFrom(),
                desk.validTo(),
                desk.confirmed());
    }
}
