// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.api;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An entry in the ledger of a clock. It is never changed or removed.
 *
 * @param at when it holds from; not before the entry that precedes it
 * @param cause why, as a code of the module that keeps the dossier, e.g. {@code SUPPLEMENT_REQUESTED}
 * @param by who entered it; the name of an account or of a module
 * @param legalBasis the rule that allows it, as somebody would cite it
 * @param office who has the dossier from now on; empty where that does not change
 * @param extension how much time is added; present with {@link ClockEntryKind#EXTEND} only
 */
public record ClockEntry(
        Instant at,
        ClockEntryKind kind,
        String cause,
        String by,
        String legalBasis,
        Optional<String> office,
        Optional<Term> extension) {

    /** @throws IllegalArgumentException when a part is missing that the kind needs, or there is one too many */
    public ClockEntry {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(legalBasis, "legalBasis");
        if (extension.isPresent() != (kind == ClockEntryKind.EXTEND)) {
            throw new IllegalArgumentException("an extension belongs to EXTEND, and only to it");
        }
        if (kind == ClockEntryKind.HAND_OVER && office.isEmpty()) {
            throw new IllegalArgumentException("HAND_OVER needs the office that has the dossier now");
        }
    }

    public static ClockEntry of(Instant at, ClockEntryKind kind, String cause, String by, String legalBasis) {
        return new ClockEntry(at, kind, cause, by, legalBasis, Optional.empty(), Optional.empty());
    }

    public static ClockEntry extend(Instant at, Term extension, String cause, String by, String legalBasis) {
        return new ClockEntry(
                at, ClockEntryKind.EXTEND, cause, by, legalBasis, Optional.empty(), Optional.of(extension));
    }
}
