// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.retention;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import vn.sen.audit.api.RetentionClass;

/**
 * How long the contents of one class are kept.
 *
 * @param validFrom first day in force
 * @param validTo last day in force; empty while it is open
 * @param legalBasis the document that says so, and its article
 * @param confirmed false while nobody has confirmed the period against that document: then nothing is removed by it
 */
public record RetentionRule(
        RetentionClass retention,
        int keepMonths,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        String legalBasis,
        boolean confirmed) {

    static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    public RetentionRule {
        Objects.requireNonNull(retention, "retention");
        Objects.requireNonNull(validFrom, "validFrom");
        Objects.requireNonNull(legalBasis, "legalBasis");
        if (keepMonths < 1) {
            throw new IllegalArgumentException("keepMonths of " + retention + " must be 1 or more");
        }
        if (legalBasis.isBlank()) {
            throw new IllegalArgumentException("legalBasis of " + retention + " must name the document");
        }
    }

    boolean isInForce(LocalDate day) {
        return !day.isBefore(validFrom)
                && validTo.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Entries that happened before this day may go. */
    LocalDate keepsFrom(LocalDate today) {
        return today.minusMonths(keepMonths);
    }
}
