// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.tree;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.sen.organization.api.AgencyCode;
import vn.sen.organization.api.AgencyKind;

/**
 * Makes the tree out of the acts, day by day. The order in which acts were recorded matters only among those of one day,
 * so that a decision found late takes its place in history. What must hold is looked at when a day is over: acts of the
 * same day may use what the others of that day bring.
 */
public final class Replay {

    private final Map<UUID, Draft> drafts = new LinkedHashMap<>();
    private final List<TreeFault> faults = new ArrayList<>();
    private final Map<UUID, Place> touched = new HashMap<>();
    private LocalDate day;
    private Place place;

    /** Where a fault is reported. */
    private record Place(UUID act, int change) {}

    /** Either a tree or why there is none. */
    public record Outcome(Optional<Tree> tree, List<TreeFault> faults) {}

    private Replay() {}

    /** Replays all acts that are not annulled. */
    public static Outcome of(Collection<Act> acts) {
        Replay replay = new Replay();
        TreeMap<LocalDate, List<Act>> days = acts.stream()
                .filter(act -> act.annulment().isEmpty())
                .sorted(Comparator.comparingLong(Act::number))
                .collect(Collectors.groupingBy(Act::effective, TreeMap::new, Collectors.toList()));
        days.forEach(replay::day);
        if (!replay.faults.isEmpty()) {
            return new Outcome(Optional.empty(), List.copyOf(replay.faults));
        }
        List<Life> lives = replay.drafts.values().stream().map(Draft::life).toList();
        return new Outcome(Optional.of(new Tree(lives, days.navigableKeySet())), List.of());
    }

    private void day(LocalDate date, List<Act> acts) {
        day = date;
        touched.clear();
        for (Act act : acts) {
            for (int i = 0; i < act.changes().size(); i++) {
                place = new Place(act.id(), i);
                apply(act.changes().get(i));
            }
        }
        DayCheck check = new DayCheck(drafts, day);
        check.run(touched.keySet(), (about, code, args) -> {
            Place where = about.stream()
                    .map(touched::get)
                    .filter(found -> found != null)
                    .findFirst()
                    .orElse(place);
            faults.add(new TreeFault(where.act(), where.change(), code, args, Set.copyOf(about)));
        });
        drafts.values().forEach(draft -> draft.closeDay(day));
    }

    private void apply(Change change) {
        change.founds().forEach(agency -> found(agency, change.isConfirmed()));
        switch (change.kind()) {
            case FOUND -> {}
            case RENAME ->
                alter(
                        change,
                        state -> state.named(
                                change.name().orElse(state.name()),
                                change.agencyKind().orElse(state.kind()),
                                change.isConfirmed()));
            case RECODE ->
                alter(change, state -> state.coded(codes(change.codes().orElse(List.of())), change.isConfirmed()));
            case MOVE -> alter(change, state -> state.under(change.parent(), change.isConfirmed()));
            case MERGE, DISSOLVE -> end(change);
            case SPLIT -> {
                if (change.continues().orElse(false)) {
                    alter(change, state -> state);
                    change.into().forEach(this::living);
                } else {
                    end(change);
                }
            }
            case CONFIRM -> change.agencies().forEach(id -> living(id).ifPresent(Draft::confirm));
        }
    }

    private void found(NewAgency agency, boolean confirmed) {
        UUID id = agency.id().orElseThrow();
        if (drafts.containsKey(id)) {
            fault("agency-founded-twice", id, agency.name());
            return;
        }
        State state = new State(
                agency.name(),
                Optional.ofNullable(agency.kind()).orElse(AgencyKind.OTHER),
                codes(agency.codes()),
                agency.parent(),
                confirmed);
        drafts.put(id, new Draft(id, day, state));
        touched.put(id, place);
    }

    private void alter(Change change, UnaryOperator<State> alteration) {
        change.agencies()
                .forEach(id -> living(id).ifPresent(draft -> {
                    draft.become(alteration.apply(draft.state()));
                    touched.put(id, place);
                }));
    }

    private void end(Change change) {
        List<UUID> successors = change.successors();
        Optional<UUID> heir = change.childrenTo()
                .or(() -> Optional.of(successors).filter(all -> all.size() == 1).map(all -> all.get(0)));
        for (UUID id : change.agencies()) {
            living(id).ifPresent(draft -> {
                heir.ifPresent(to -> bequeath(id, to, change.isConfirmed()));
                draft.end(day, successors);
                touched.put(id, place);
            });
        }
    }

    private void bequeath(UUID from, UUID to, boolean confirmed) {
        for (Draft child : drafts.values()) {
            if (child.lives()
                    && child.state().parent().equals(Optional.of(from))
                    && !child.id().equals(to)) {
                child.become(child.state().under(Optional.of(to), confirmed));
                touched.put(child.id(), place);
            }
        }
    }

    private Optional<Draft> living(UUID id) {
        Draft draft = drafts.get(id);
        if (draft == null) {
            fault("agency-not-founded", id, id, day);
            return Optional.empty();
        }
        if (!draft.lives()) {
            fault("agency-has-ended", id, draft.state().name(), day);
            return Optional.empty();
        }
        return Optional.of(draft);
    }

    private void fault(String code, UUID about, Object... args) {
        faults.add(new TreeFault(place.act(), place.change(), code, texts(args), Set.of(about)));
    }

    private static List<Object> texts(Object... args) {
        List<Object> texts = new ArrayList<>();
        for (Object arg : args) {
            texts.add(String.valueOf(arg));
        }
        return texts;
    }

    private static List<AgencyCode> codes(List<String> texts) {
        return texts.stream()
                .flatMap(text -> AgencyCode.parse(text).stream())
                .distinct()
                .toList();
    }
}
