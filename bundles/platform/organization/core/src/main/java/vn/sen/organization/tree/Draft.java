// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.tree;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An agency while its history is being replayed. */
final class Draft {

    private final UUID id;
    private final LocalDate from;
    private final List<Span> spans = new ArrayList<>();
    private final Set<UUID> successors = new LinkedHashSet<>();
    private State state;
    private LocalDate since;
    private State shown;
    private LocalDate ended;

    Draft(UUID id, LocalDate from, State state) {
        this.id = id;
        this.from = from;
        this.since = from;
        this.state = state;
        this.shown = state;
    }

    UUID id() {
        return id;
    }

    LocalDate from() {
        return from;
    }

    State state() {
        return state;
    }

    boolean lives() {
        return ended == null;
    }

    /** True from its first day to the day before it ends, and on a day that both founds and ends it. */
    boolean endedOn(LocalDate day) {
        return day.equals(ended);
    }

    Set<UUID> successors() {
        return successors;
    }

    void become(State other) {
        state = other;
    }

    /** Its last day is the one before. */
    void end(LocalDate firstDayWithout, List<UUID> takenOverBy) {
        ended = firstDayWithout;
        successors.addAll(takenOverBy);
    }

    /** What was recorded of it before is right. */
    void confirm() {
        spans.replaceAll(span -> new Span(span.from(), span.to(), span.state().sure()));
        state = state.sure();
        shown = shown.sure();
    }

    /** Called when all acts of a day are done. */
    void closeDay(LocalDate day) {
        if (!lives()) {
            if (endedOn(day) && since.isBefore(day)) {
                spans.add(new Span(since, Optional.of(day.minusDays(1)), shown));
            }
        } else if (!state.equals(shown)) {
            if (since.isBefore(day)) {
                spans.add(new Span(since, Optional.of(day.minusDays(1)), shown));
            }
            since = day;
            shown = state;
        }
    }

    Life life() {
        List<Span> all = new ArrayList<>(spans);
        if (lives()) {
            all.add(new Span(since, Optional.empty(), shown));
        }
        return new Life(id, from, Optional.ofNullable(ended).map(day -> day.minusDays(1)), all, successors);
    }
}
