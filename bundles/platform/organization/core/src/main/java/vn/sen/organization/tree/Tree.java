// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.tree;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sen.organization.api.Agency;

/** All agencies on all days. Never changes; safe for many threads. */
public final class Tree {

    private static final int VIEWS_KEPT = 24;

    private final Map<UUID, Life> lives = new LinkedHashMap<>();
    private final Map<UUID, Set<UUID>> predecessors = new LinkedHashMap<>();
    private final NavigableSet<LocalDate> days;
    private final Map<LocalDate, DayView> views = new LinkedHashMap<>(VIEWS_KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<LocalDate, DayView> eldest) {
            return size() > VIEWS_KEPT;
        }
    };

    /** @param days on which something changed */
    Tree(Collection<Life> all, Collection<LocalDate> days) {
        this.days = new TreeSet<>(days);
        all.forEach(life -> {
            lives.put(life.id(), life);
            life.successors()
                    .forEach(id -> predecessors
                            .computeIfAbsent(id, none -> new LinkedHashSet<>())
                            .add(life.id()));
        });
    }

    public Optional<Life> life(UUID id) {
        return Optional.ofNullable(lives.get(id));
    }

    public Collection<Life> lives() {
        return lives.values();
    }

    /** Days on which something changed, the first one first. */
    public List<LocalDate> days() {
        return List.copyOf(days);
    }

    public Set<UUID> predecessors(UUID id) {
        return predecessors.getOrDefault(id, Set.of());
    }

    /** Under which agencies of the day a record of this one is counted. */
    public Set<UUID> rolledUp(UUID id, LocalDate day) {
        Set<UUID> found = new LinkedHashSet<>();
        rollUp(id, day, found, new HashSet<>());
        return found;
    }

    private void rollUp(UUID id, LocalDate day, Set<UUID> found, Set<UUID> seen) {
        Life life = lives.get(id);
        if (life == null || !seen.add(id) || life.from().isAfter(day)) {
            return;
        }
        if (life.to().filter(day::isAfter).isEmpty()) {
            found.add(id);
        } else {
            life.successors().forEach(successor -> rollUp(successor, day, found, seen));
        }
    }

    /** The subtree and those of the past whose successors on the day all lie in it. */
    public Set<UUID> answersFor(UUID id, LocalDate day) {
        Set<UUID> subtree = view(day).subtree(id);
        Set<UUID> all = new LinkedHashSet<>(subtree);
        subtree.forEach(member -> collectPast(member, subtree, day, all));
        return all;
    }

    private void collectPast(UUID id, Set<UUID> subtree, LocalDate day, Set<UUID> all) {
        for (UUID before : predecessors(id)) {
            if (lives.get(before).to().filter(day::isAfter).isPresent()
                    && subtree.containsAll(rolledUp(before, day))
                    && all.add(before)) {
                collectPast(before, subtree, day, all);
            }
        }
    }

    public Set<UUID> living(LocalDate from, LocalDate to) {
        return lives.values().stream()
                .filter(life -> !life.from().isAfter(to))
                .filter(life -> life.to().filter(from::isAfter).isEmpty())
                .map(Life::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public Optional<Agency> byCode(String code, LocalDate day) {
        return view(day).byCode(code);
    }

    /** Agencies directly under one, or the roots. */
    public List<Agency> under(Optional<UUID> parent, LocalDate day) {
        return List.copyOf(view(day).under(parent));
    }

    public List<Agency> ancestors(UUID id, LocalDate day) {
        return view(day).ancestors(id);
    }

    public Set<UUID> subtree(UUID id, LocalDate day) {
        return view(day).subtree(id);
    }

    /** Every agency that lives on the day. */
    public Collection<Agency> all(LocalDate day) {
        return view(day).living().values();
    }

    /** The tree as it stands on a day. Made once for all days between two changes. */
    private DayView view(LocalDate day) {
        LocalDate change = Optional.ofNullable(days.floor(day)).orElse(LocalDate.MIN);
        synchronized (views) {
            return views.computeIfAbsent(change, start -> new DayView(lives.values(), day));
        }
    }
}
