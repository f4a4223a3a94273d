// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sen.identity.account.AccountRecord;
import vn.sen.identity.account.GrantRecord;
import vn.sen.identity.account.Vietnam;

/** A user as the API tells it. */
@Schema(name = "User")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record UserView(
        UUID id,
        String name,
        String displayName,
        Optional<String> email,
        boolean enabled,

        @Schema(description = "The password was given by somebody else and is to be changed at the next sign-in")
        boolean passwordIsOneTime,

        OffsetDateTime createdAt,
        Optional<OffsetDateTime> lastSignInAt,
        List<Grant> grants,

        @Schema(description = "Only in the answer that makes it; it cannot be read again")
        Optional<String> oneTimePassword) {

    /** A role with its term. */
    @Schema(name = "UserGrant")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Grant(
            UUID id,
            String role,

            @Schema(description = "Held there and below; without it: everywhere")
            Optional<UUID> agency,

            LocalDate validFrom,
            @Schema(description = "Last day") Optional<LocalDate> validTo,

            @Schema(description = "Provider of sign-in whose claims say so; without it: given here")
            Optional<String> source,

            String givenBy) {

        static Grant of(GrantRecord grant) {
            return new Grant(
                    grant.id(),
                    grant.role(),
                    grant.grant().agency(),
                    grant.validFrom(),
                    grant.validTo(),
                    Optional.of(grant.source()).filter(source -> !source.isEmpty()),
                    grant.givenBy());
        }
    }

    static UserView of(AccountRecord account, List<GrantRecord> grants) {
        return of(account, grants, Optional.empty());
    }

    static UserView of(AccountRecord account, List<GrantRecord> grants, Optional<String> oneTimePassword) {
        return new UserView(
                account.id(),
                account.name(),
                account.displayName(),
                account.email(),
                account.enabled(),
                account.oneTime(),
                Vietnam.moment(account.createdAt()),
                account.lastSignInAt().map(Vietnam::moment),
                grants.stream().map(Grant::of).toList(),
                oneTimePassword);
    }
}
