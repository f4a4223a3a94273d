// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sen.organization.api.Agency;
import vn.sen.organization.api.AgencyCode;
import vn.sen.organization.api.AgencyKind;

/**
 * An agency as the API answers it.
 *
 * @param code with level 1 first
 * @param codeLevelLast the same in the older order, where it fits
 * @param codes as they were decided
 */
public record AgencyView(
        UUID id,
        Optional<String> code,
        Optional<String> codeLevelLast,
        List<AgencyCode> codes,
        String name,
        AgencyKind kind,
        Optional<UUID> parent,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        boolean confirmed) {

    static AgencyView of(Agency agency) {
        return new AgencyView(
                agency.id(),
                agency.code(),
                agency.codes().stream()
                        .flatMap(code -> code.levelLast().stream())
                        .findFirst(),
                agency.codes(),
                agency.name(),
                agency.kind(),
                agency.parent(),
                agency.validFrom(),
                agency.validTo(),
                agency.confirmed());
    }
}
