// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sen.organization.api.Agencies;
import vn.sen.organization.api.Agency;

/** An agency as it was called when the figures were made; one that the register does not know has its identifier. */
@Schema(name = "IndicatorAgency")
public record AgencyName(
        UUID id,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> code,
        String name) {

    static AgencyName of(UUID id, Agencies agencies, LocalDate day) {
        Optional<Agency> agency = agencies.nearest(id, day);
        return new AgencyName(
                id, agency.flatMap(Agency::code), agency.map(Agency::name).orElse(id.toString()));
    }

    static List<AgencyName> all(Collection<UUID> ids, Agencies agencies, LocalDate day) {
        return ids.stream()
                .map(id -> of(id, agencies, day))
                .sorted(Comparator.comparing(AgencyName::name).thenComparing(AgencyName::id))
                .toList();
    }
}
