// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.tree;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.sen.organization.api.AgencyCode;

/** What must hold at the end of every day on which something changed. */
final class DayCheck {

    private final Map<UUID, Draft> drafts;
    private final LocalDate day;

    /** Takes what does not hold; the first agency a change of the day has touched tells which change is to blame. */
    interface Faults {
        void add(List<UUID> about, String code, List<Object> args);
    }

    DayCheck(Map<UUID, Draft> drafts, LocalDate day) {
        this.drafts = drafts;
        this.day = day;
    }

    void run(Collection<UUID> touched, Faults faults) {
        Map<String, UUID> codes = new HashMap<>();
        for (Draft draft : drafts.values()) {
            if (draft.lives()) {
                parent(draft, faults);
                codes(draft, codes, faults);
            }
        }
        for (UUID id : touched) {
            Draft draft = drafts.get(id);
            if (draft.lives()) {
                circle(draft, faults);
            } else if (draft.endedOn(day)) {
                ended(draft, faults);
            }
        }
    }

    private void parent(Draft draft, Faults faults) {
        draft.state().parent().filter(id -> !lives(id)).ifPresent(id -> {
            // A child that nobody touched is left behind by the end of its parent: that is where the fault is mended.
            boolean orphaned = drafts.containsKey(id) && drafts.get(id).endedOn(day);
            faults.add(
                    orphaned ? List.of(id, draft.id()) : List.of(draft.id(), id),
                    orphaned ? "agency-left-behind" : "parent-not-living",
                    List.of(draft.state().name(), name(id), day.toString()));
        });
    }

    private void codes(Draft draft, Map<String, UUID> taken, Faults faults) {
        for (AgencyCode code : draft.state().codes()) {
            UUID other = taken.putIfAbsent(DayView.key(code), draft.id());
            if (other != null && !other.equals(draft.id())) {
                faults.add(
                        List.of(draft.id(), other), "code-taken", List.of(code.value(), name(other), day.toString()));
            }
        }
    }

    private void circle(Draft draft, Faults faults) {
        Set<UUID> seen = new HashSet<>();
        Optional<Draft> above = Optional.of(draft);
        while (above.isPresent()) {
            if (!seen.add(above.get().id())) {
                if (above.get().id().equals(draft.id())) {
                    faults.add(
                            List.of(draft.id()),
                            "agency-under-itself",
                            List.of(draft.state().name(), day.toString()));
                }
                return;
            }
            above = above.get().state().parent().map(drafts::get);
        }
    }

    private void ended(Draft draft, Faults faults) {
        if (!draft.from().isBefore(day)) {
            faults.add(
                    List.of(draft.id()),
                    "agency-lives-no-day",
                    List.of(draft.state().name(), day.toString()));
        }
        for (UUID successor : draft.successors()) {
            if (!lives(successor)) {
                faults.add(
                        List.of(draft.id(), successor),
                        "successor-not-living",
                        List.of(name(successor), draft.state().name(), day.toString()));
            }
        }
    }

    private boolean lives(UUID id) {
        return drafts.containsKey(id) && drafts.get(id).lives();
    }

    private String name(UUID id) {
        return drafts.containsKey(id) ? drafts.get(id).state().name() : id.toString();
    }
}
