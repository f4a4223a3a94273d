// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.tree;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.sen.organization.api.Agency;

/**
 * Everything about one agency.
 *
 * @param to last day; empty while nothing ends it
 * @param spans in order of time, without a gap
 * @param successors when it ended
 */
public record Life(UUID id, LocalDate from, Optional<LocalDate> to, List<Span> spans, Set<UUID> successors) {

    public Life {
        spans = List.copyOf(spans);
        successors = Set.copyOf(successors);
    }

    public Optional<Agency> on(LocalDate day) {
        return spans.stream().filter(span -> span.holds(day)).findFirst().map(this::as);
    }

    /** On the day if it lives then, else on the nearest day on which it does. */
    public Agency near(LocalDate day) {
        return on(day).orElseGet(() -> as(day.isBefore(from) ? spans.get(0) : spans.get(spans.size() - 1)));
    }

    public Agency as(Span span) {
        State state = span.state();
        return new Agency(id, state.codes(), state.name(), state.kind(), state.parent(), from, to, state.confirmed());
    }
}
