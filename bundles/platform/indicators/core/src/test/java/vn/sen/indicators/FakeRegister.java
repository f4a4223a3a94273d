// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.sen.organization.api.Agencies;
import vn.sen.organization.api.Agency;
import vn.sen.organization.api.AgencyCode;
import vn.sen.organization.api.AgencyKind;
import vn.sen.organization.api.AgencyQuery;

/** Agencies of two levels; some ended on a day and have successors. */
public final class FakeRegister implements Agencies {

    private final Map<UUID, Agency> known = new LinkedHashMap<>();
    private final Map<UUID, Set<UUID>> successors = new HashMap<>();

    public UUID found(String name, String code, Optional<UUID> parent) {
        UUID id = new UUID(7, known.size() + 1L);
        known.put(id, agency(id, name, code, parent, Optional.empty()));
        return id;
    }

    /** @param last the last day of its life */
    public void end(UUID id, LocalDate last, UUID... successorsOfIt) {
        Agency before = known.get(id);
        known.put(
                id,
                new Agency(
                        id,
                        before.codes(),
                        before.name(),
                        before.kind(),
                        before.parent(),
                        before.validFrom(),
                        Optional.of(last),
                        true));
        successors.put(id, Set.of(successorsOfIt));
    }

    private static Agency agency(UUID id, String name, String code, Optional<UUID> parent, Optional<LocalDate> last) {
        return new Agency(
                id,
                AgencyCode.parse(code).stream().toList(),
                name,
                parent.isEmpty() ? AgencyKind.PROVINCE : AgencyKind.DEPARTMENT,
                parent,
                LocalDate.of(2020, 1, 1),
                last,
                true);
    }

    @Override
    public Optional<Agency> find(UUID id, LocalDate at) {
        return Optional.ofNullable(known.get(id))
                .filter(agency ->
                        agency.validTo().map(last -> !at.isAfter(last)).orElse(true));
    }

    @Override
    public Optional<Agency> nearest(UUID id, LocalDate at) {
        return Optional.ofNullable(known.get(id));
    }

    @Override
    public Optional<Agency> byCode(String code, LocalDate at) {
        return known.values().stream()
                .filter(agency -> agency.code().filter(code::equals).isPresent())
                .findFirst();
    }

    @Override
    public List<Agency> roots(LocalDate at) {
        return known.values().stream()
                .filter(agency -> agency.parent().isEmpty())
                .toList();
    }

    @Override
    public List<Agency> children(UUID agency, LocalDate at) {
        return known.values().stream()
                .filter(child -> child.parent().filter(agency::equals).isPresent()
                        && find(child.id(), at).isPresent())
                .toList();
    }

    @Override
    public List<Agency> ancestors(UUID agency, LocalDate at) {
        return find(agency, at).flatMap(Agency::parent).map(known::get).stream().toList();
    }

    @Override
    public Set<UUID> subtree(UUID agency, LocalDate at) {
        Set<UUID> all = new HashSet<>();
        find(agency, at).ifPresent(top -> {
            all.add(agency);
            children(agency, at).forEach(child -> all.add(child.id()));
        });
        return all;
    }

    @Override
    public Set<UUID> answersFor(UUID agency, LocalDate at) {
        Set<UUID> all = subtree(agency, at);
        List<UUID> ended = new ArrayList<>(successors.keySet());
        ended.stream()
                .filter(id -> find(id, at).isEmpty() && !rolledUp(id, at).isEmpty())
                .filter(id -> all.containsAll(rolledUp(id, at)))
                .toList()
                .forEach(all::add);
        return all;
    }

    @Override
    public Set<UUID> successors(UUID agency) {
        return successors.getOrDefault(agency, Set.of());
    }

    @Override
    public Set<UUID> predecessors(UUID agency) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<UUID> rolledUp(UUID agency, LocalDate at) {
        if (find(agency, at).isPresent()) {
            return Set.of(agency);
        }
        Set<UUID> all = new HashSet<>();
        successors(agency).forEach(next -> all.addAll(rolledUp(next, at)));
        return all;
    }

    @Override
    public Map<Set<UUID>, Set<UUID>> rolledUpGroups(Set<UUID> agencies, LocalDate at) {
        Map<Set<UUID>, Set<UUID>> groups = new HashMap<>();
        agencies.forEach(agency -> groups.computeIfAbsent(rolledUp(agency, at), under -> new HashSet<>())
                .add(agency));
        return groups;
    }

    @Override
    public Set<UUID> living(LocalDate from, LocalDate to) {
        return known.keySet();
    }

    @Override
    public List<Agency> search(AgencyQuery query) {
        return known.values().stream()
                .filter(agency -> find(agency.id(), query.at()).isPresent())
                .toList();
    }

    @Override
    public long revision() {
        return 1;
    }
}
