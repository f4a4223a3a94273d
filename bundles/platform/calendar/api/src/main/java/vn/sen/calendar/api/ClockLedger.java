// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import vn.sen.calendar.api.ClockRefusedException.Reason;

/**
 * The term of a dossier and everything that happened to it. Due moment, used time and what is left follow from it and
 * the calendar alone. Immutable.
 */
public final class ClockLedger {

    private final Term term;
    private final List<ClockEntry> entries;
    private final ClockState state;

    private ClockLedger(Term term, List<ClockEntry> entries, ClockState state) {
        this.term = term;
        this.entries = entries;
        this.state = state;
    }

    /** A ledger without entries. */
    public static ClockLedger of(Term term) {
        return new ClockLedger(Objects.requireNonNull(term, "term"), List.of(), ClockState.NOT_STARTED);
    }

    /**
     * A ledger with all its entries.
     *
     * @throws ClockRefusedException for the first entry that does not fit those before it
     */
    public static ClockLedger of(Term term, List<ClockEntry> entries) {
        ClockLedger checked = of(term);
        List<ClockEntry> taken = new ArrayList<>(entries.size());
        for (ClockEntry entry : entries) {
            checked.check(entry, taken);
            taken.add(entry);
            checked = new ClockLedger(term, taken, checked.state.after(entry.kind()));
        }
        return new ClockLedger(term, List.copyOf(taken), checked.state);
    }

    /**
     * The ledger with one entry more.
     *
     * @throws ClockRefusedException when the entry does not fit
     */
    public ClockLedger with(ClockEntry entry) {
        check(entry, entries);
        List<ClockEntry> longer = new ArrayList<>(entries);
        longer.add(entry);
        return new ClockLedger(term, List.copyOf(longer), state.after(entry.kind()));
    }

    /** The term at the start, without extension. */
    public Term term() {
        return term;
    }

    public List<ClockEntry> entries() {
        return entries;
    }

    public ClockState state() {
        return state;
    }

    /** What may be entered next. */
    public Set<ClockEntryKind> allowed() {
        Set<ClockEntryKind> allowed = new TreeSet<>(state.allowed());
        if (extended(entries)) {
            allowed.remove(ClockEntryKind.EXTEND);
        }
        return allowed;
    }

    private void check(ClockEntry entry, List<ClockEntry> before) {
        if (!state.allowed().contains(entry.kind())) {
            throw refused(Reason.NOT_NOW, entry.kind() + " does not follow " + state);
        }
        if (!before.isEmpty()
                && entry.at().isBefore(before.get(before.size() - 1).at())) {
            throw refused(Reason.NOT_IN_ORDER, entry.at() + " is before the entry that precedes it");
        }
        if (entry.kind() == ClockEntryKind.EXTEND && extended(before)) {
            throw refused(Reason.EXTENDED_BEFORE, "a term is extended once");
        }
        entry.extension().filter(extension -> !sameTime(extension)).ifPresent(extension -> {
            throw refused(Reason.OTHER_UNIT, extension + " cannot be added to " + term);
        });
    }

    private boolean sameTime(Term extension) {
        return extension.unit() != TermUnit.SAME_DAY
                && (term.unit() == TermUnit.DAY) == (extension.unit() == TermUnit.DAY);
    }

    private ClockRefusedException refused(Reason reason, String message) {
        return new ClockRefusedException(reason, message, allowed());
    }

    private static boolean extended(List<ClockEntry> entries) {
        return entries.stream().anyMatch(entry -> entry.kind() == ClockEntryKind.EXTEND);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClockLedger ledger && ledger.term.equals(term) && ledger.entries.equals(entries);
    }

    @Override
    public int hashCode() {
        return Objects.hash(term, entries);
    }
}
