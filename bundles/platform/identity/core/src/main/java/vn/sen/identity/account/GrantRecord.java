// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.sen.identity.api.RoleGrant;

/**
 * A role with its term. Days are those of Vietnam.
 *
 * @param validFrom first day
 * @param validTo last day; empty while nothing ends it
 * @param source empty: given here; else the provider of sign-in whose claims say so
 * @param givenBy who gave it, as that caller was called then
 */
public record GrantRecord(
        UUID id, RoleGrant grant, LocalDate validFrom, Optional<LocalDate> validTo, String source, String givenBy) {

    public GrantRecord {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(grant, "grant");
        Objects.requireNonNull(validFrom, "validFrom");
        Objects.requireNonNull(validTo, "validTo");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(givenBy, "givenBy");
    }

    /** Whether the role is held on the day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && !endedBefore(day);
    }

    /** Whether its last day lies before the day. */
    public boolean endedBefore(LocalDate day) {
        return validTo.filter(last -> last.isBefore(day)).isPresent();
    }

    public String role() {
        return grant.role();
    }
}
