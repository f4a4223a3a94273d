// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.staff;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A stretch of days.
 *
 * @param to last day; empty while nothing ends it
 */
public record Days(LocalDate from, Optional<LocalDate> to) {

    public static Days between(LocalDate from, LocalDate to) {
        return new Days(from, Optional.of(to));
    }

    public boolean reversed() {
        return to.filter(from::isAfter).isPresent();
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && to.filter(day::isAfter).isEmpty();
    }

    public boolean within(Days outer) {
        return !from.isBefore(outer.from)
                && outer.to
                        .map(end -> to.filter(end::isBefore).isEmpty() && to.isPresent())
                        .orElse(true);
    }

    /** The days that are in both; empty when there are none. */
    public Optional<Days> shared(Days other) {
        LocalDate start = from.isAfter(other.from) ? from : other.from;
        Optional<LocalDate> end = to.isEmpty()
                ? other.to
                : other.to.filter(day -> day.isBefore(to.get())).or(() -> to);
        Days both = new Days(start, end);
        return both.reversed() ? Optional.empty() : Optional.of(both);
    }

    @Override
    public String toString() {
        return from + " – " + to.map(LocalDate::toString).orElse("…");
    }
}
