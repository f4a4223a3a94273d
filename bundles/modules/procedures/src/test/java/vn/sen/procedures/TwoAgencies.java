// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sen.identity.api.AgencyAccess;
import vn.sen.identity.api.AgencyForbiddenException;
import vn.sen.identity.api.AgencyScope;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.RoleGrant;
import vn.sen.organization.api.Agencies;
import vn.sen.organization.api.Agency;
import vn.sen.organization.api.AgencyCode;
import vn.sen.organization.api.AgencyKind;
import vn.sen.procedures.access.PublishingReach;
import vn.sen.web.api.Today;

/** A register with the departments of health and of justice, and what grants allow there. */
public final class TwoAgencies implements AgencyAccess {

    public static final UUID HEALTH = new UUID(1, 1);
    public static final UUID JUSTICE = new UUID(1, 2);

    private static final Map<UUID, String> NAMES = new TreeMap<>(Map.of(HEALTH, "Sở Y tế", JUSTICE, "Sở Tư pháp"));

    public PublishingReach reach() {
        return new PublishingReach(this, register(), new Today());
    }

    @Override
    public boolean mayAct(Caller caller, String role, UUID agency, LocalDate day) {
        return scope(caller, role, day).includes(agency);
    }

    @Override
    public AgencyScope scope(Caller caller, String role, LocalDate day) {
        return scope(caller, List.of(role), day);
    }

    @Override
    public AgencyScope scope(Caller caller, Collection<String> roles, LocalDate day) {
        if (roles.stream().anyMatch(caller::hasRoleEverywhere)) {
            return AgencyScope.all();
        }
        return AgencyScope.of(held(caller, roles));
    }

    @Override
    public List<String> reach(Caller caller, Collection<String> roles, LocalDate day) {
        return held(caller, roles).stream().map(NAMES::get).sorted().toList();
    }

    @Override
    public void require(Caller caller, Collection<String> roles, UUID agency, LocalDate day) {
        if (!scope(caller, roles, day).includes(agency)) {
            throw new AgencyForbiddenException(roles, agency, NAMES.get(agency), reach(caller, roles, day));
        }
    }

    private static Set<UUID> held(Caller caller, Collection<String> roles) {
        return caller.grants().stream()
                .filter(grant -> roles.contains(grant.role()))
                .map(RoleGrant::agency)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    public static Agencies register() {
        List<Agency> all = NAMES.entrySet().stream()
                .map(agency -> agency(agency.getKey(), agency.getValue()))
                .toList();
        return (Agencies) Proxy.newProxyInstance(
                Agencies.class.getClassLoader(),
                new Class<?>[] {Agencies.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "search" -> all;
                    case "byCode" ->
                        all.stream()
                                .filter(agency -> agency.code().equals(Optional.of(args[0])))
                                .findFirst();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Agency agency(UUID id, String name) {
        return new Agency(
                id,
                List.of(AgencyCode.parse("H12." + (10 + id.getLeastSignificantBits()))
                        .orElseThrow()),
                name,
                AgencyKind.DEPARTMENT,
                Optional.empty(),
                LocalDate.of(2021, 1, 1),
                Optional.empty(),
                true);
    }
}
