// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms;

import java.time.LocalDate;
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

/** A province with a department and a centre under it. */
public final class FakeAgencies implements Agencies {

    public static final UUID PROVINCE = new UUID(7, 1);
    public static final UUID HEALTH = new UUID(7, 2);
    public static final UUID CENTRE = new UUID(7, 3);

    private static final Map<UUID, Agency> KNOWN = Map.of(
            PROVINCE, agency(PROVINCE, "Tỉnh Cà Mau", AgencyKind.PROVINCE, "H12", Optional.empty()),
            HEALTH, agency(HEALTH, "Sở Y tế", AgencyKind.DEPARTMENT, "H12.04", Optional.of(PROVINCE)),
            CENTRE, agency(CENTRE, "Trung tâm Y tế", AgencyKind.CENTRE, "H12.04.02", Optional.of(HEALTH)));

    private static Agency agency(UUID id, String name, AgencyKind kind, String code, Optional<UUID> parent) {
        return new Agency(
                id,
                AgencyCode.parse(code).stream().toList(),
                name,
                kind,
                parent,
                LocalDate.of(2020, 1, 1),
                Optional.empty(),
                true);
    }

    @Override
    public Optional<Agency> find(UUID id, LocalDate at) {
        return Optional.ofNullable(KNOWN.get(id));
    }

    @Override
    public Optional<Agency> nearest(UUID id, LocalDate at) {
        return find(id, at);
    }

    @Override
    public Optional<Agency> byCode(String code, LocalDate at) {
        return KNOWN.values().stream()
                .filter(agency -> agency.code().filter(code::equals).isPresent())
                .findFirst();
    }

    @Override
    public List<Agency> ancestors(UUID agency, LocalDate at) {
        if (agency.equals(CENTRE)) {
            return List.of(KNOWN.get(HEALTH), KNOWN.get(PROVINCE));
        }
        return agency.equals(HEALTH) ? List.of(KNOWN.get(PROVINCE)) : List.of();
    }

    @Override
    public List<Agency> roots(LocalDate at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Agency> children(UUID agency, LocalDate at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<UUID> subtree(UUID agency, LocalDate at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<UUID> answersFor(UUID agency, LocalDate at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<UUID> successors(UUID agency) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<UUID> predecessors(UUID agency) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<UUID> rolledUp(UUID agency, LocalDate at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<Set<UUID>, Set<UUID>> rolledUpGroups(Set<UUID> agencies, LocalDate at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<UUID> living(LocalDate from, LocalDate to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Agency> search(AgencyQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long revision() {
        return 1;
    }
}
