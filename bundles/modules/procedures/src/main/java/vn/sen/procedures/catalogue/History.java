// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All versions of one procedure. A later version prevails over the earlier ones from its first day on, also when that
 * day lies in the past.
 */
public record History(List<StoredVersion> versions) {

    /**
     * A version and the days on which it prevails.
     *
     * @param from absent: long since
     * @param to last day; absent: until further notice
     */
    public record Span(StoredVersion version, Optional<LocalDate> from, Optional<LocalDate> to) {

        boolean covers(LocalDate day) {
            return from.map(first -> !day.isBefore(first)).orElse(true)
                    && to.map(last -> !day.isAfter(last)).orElse(true);
        }
    }

    /** @param versions the first one first */
    public History {
        versions = List.copyOf(versions);
    }

    /** The days on which each version prevails, without those that never do. */
    public List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        Optional<LocalDate> taken = Optional.empty();
        for (int index = versions.size() - 1; index >= 0; index--) {
            StoredVersion version = versions.get(index);
            Optional<LocalDate> to = earlier(version.validTo(), taken.map(day -> day.minusDays(1)));
            if (isSpan(version.validFrom(), to)) {
                spans.add(0, new Span(version, version.validFrom(), to));
            }
            if (version.validFrom().isEmpty()) {
                return spans;
            }
            taken = earlier(taken, version.validFrom());
        }
        return spans;
    }

    /** The version that is in force on a day. */
    public Optional<StoredVersion> inForceOn(LocalDate day) {
        return spans().stream()
                .filter(span -> span.covers(day))
                .map(Span::version)
                .findFirst();
    }

    /** What to show on a day: the version in force, else the one that will be, else the last one that was. */
    public Optional<StoredVersion> shownOn(LocalDate day) {
        return inForceOn(day).or(() -> next(day)).or(this::latest);
    }

    public Optional<StoredVersion> latest() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    /** How a version stands on a day. */
    public static ProcedureState stateOn(StoredVersion version, LocalDate day) {
        if (version.validFrom().filter(day::isBefore).isPresent()) {
            return ProcedureState.FUTURE;
        }
        return version.validTo().filter(day::isAfter).isPresent() ? ProcedureState.ABOLISHED : ProcedureState.IN_FORCE;
    }

    private Optional<StoredVersion> next(LocalDate day) {
        return spans().stream()
                .filter(span -> span.from().filter(day::isBefore).isPresent())
                .map(Span::version)
                .findFirst();
    }

    private static boolean isSpan(Optional<LocalDate> from, Optional<LocalDate> to) {
        return from.isEmpty() || to.isEmpty() || !to.get().isBefore(from.get());
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
        if (one.isEmpty()) {
            return other;
        }
        return other.filter(day -> day.isBefore(one.get())).or(() -> one);
    }
}
