// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.api;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * Somebody stands in for the holder of a position. It lies within the holder's term, and nobody stands in for
 * themselves, not even through others.
 *
 * @param term whose powers are exercised
 * @param standIn who exercises them
 * @param validFrom first day
 * @param validTo last day
 * @param legalBasis the document that says so
 */
public record Delegation(
        UUID id, Term term, StaffMember standIn, LocalDate validFrom, LocalDate validTo, String legalBasis) {

    public Delegation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(standIn, "standIn");
        Objects.requireNonNull(validFrom, "validFrom");
        Objects.requireNonNull(validTo, "validTo");
        Objects.requireNonNull(legalBasis, "legalBasis");
    }
}
