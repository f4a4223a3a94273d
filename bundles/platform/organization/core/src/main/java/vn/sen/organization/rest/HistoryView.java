// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.sen.organization.api.AgencyCode;
import vn.sen.organization.api.AgencyKind;
import vn.sen.organization.tree.Act;
import vn.sen.organization.tree.ChangeKind;
import vn.sen.organization.tree.Life;
import vn.sen.organization.tree.Span;

/**
 * Everything that happened to an agency.
 *
 * @param successors who succeeded it directly when it ended
 * @param predecessors whom it succeeded directly
 * @param acts in order of time
 */
public record HistoryView(
        UUID id,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        List<SpanView> spans,
        Set<UUID> successors,
        Set<UUID> predecessors,
        List<ActSummary> acts) {

    /** What held from one day to another. */
    public record SpanView(
            LocalDate from,
            Optional<LocalDate> to,
            String name,
            AgencyKind kind,
            List<AgencyCode> codes,
            Optional<UUID> parent,
            boolean confirmed) {

        static SpanView of(Span span) {
            return new SpanView(
                    span.from(),
                    span.to(),
                    span.state().name(),
                    span.state().kind(),
                    span.state().codes(),
                    span.state().parent(),
                    span.state().confirmed());
        }
    }

    /** An act as far as it concerns the agency. */
    public record ActSummary(
            UUID id, LocalDate effective, String legalBasis, List<ChangeKind> kinds, List<String> notes) {

        static ActSummary of(Act act, UUID agency) {
            var ours = act.changes().stream()
                    .filter(change -> change.touched().contains(agency))
                    .toList();
            return new ActSummary(
                    act.id(),
                    act.effective(),
                    act.legalBasis(),
                    ours.stream().map(change -> change.kind()).distinct().toList(),
                    ours.stream()
                            .flatMap(change -> change.note().stream())
                            .distinct()
                            .toList());
        }
    }

    static HistoryView of(Life life, Set<UUID> predecessors, List<Act> acts) {
        return new HistoryView(
                life.id(),
                life.from(),
                life.to(),
                life.spans().stream().map(SpanView::of).toList(),
                life.successors(),
                predecessors,
                acts.stream().map(act -> ActSummary.of(act, life.id())).toList());
    }
}
