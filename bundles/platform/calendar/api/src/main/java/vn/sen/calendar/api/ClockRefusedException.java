// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.api;

import java.util.Set;
import java.util.TreeSet;

/** An entry does not fit what the ledger says; nothing was entered. */
public final class ClockRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient Set<ClockEntryKind> allowed;

    ClockRefusedException(Reason reason, String message, Set<ClockEntryKind> allowed) {
        super(message);
        this.reason = reason;
        this.allowed = Set.copyOf(allowed);
    }

    public Reason reason() {
        return reason;
    }

    /** What could be entered instead. */
    public Set<ClockEntryKind> allowed() {
        return new TreeSet<>(allowed);
    }

    /** What is wrong with the entry. */
    public enum Reason {
        /** It is not allowed in this state. */
        NOT_NOW,
        /** An earlier entry is younger. */
        NOT_IN_ORDER,
        /** The term was extended before. */
        EXTENDED_BEFORE,
        /** The extension is counted in another kind of time than the term. */
        OTHER_UNIT
    }
}
