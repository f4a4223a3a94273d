// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.sen.identity.account.GrantRecord;
import vn.sen.identity.api.RoleGrant;
import vn.sen.persistence.api.Ids;

/** A wish that somebody hold a role. */
@Schema(name = "NewUserGrant")
public record GrantOrder(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 2, maxLength = 63, example = "CLERK")
        String role,

        @Schema(description = "Held there and below; without it: everywhere")
        Optional<UUID> agency,

        @Schema(description = "First day; without it: today")
        Optional<LocalDate> validFrom,

        @Schema(description = "Last day; without it: until somebody ends it")
        Optional<LocalDate> validTo) {

    public GrantOrder {
        role = Objects.requireNonNullElse(role, "");
        agency = Objects.requireNonNullElse(agency, Optional.empty());
        validFrom = Objects.requireNonNullElse(validFrom, Optional.empty());
        validTo = Objects.requireNonNullElse(validTo, Optional.empty());
    }

    GrantRecord toRecord(LocalDate today, String by) {
        return new GrantRecord(Ids.next(), new RoleGrant(role, agency), validFrom.orElse(today), validTo, "", by);
    }
}
