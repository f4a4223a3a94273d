// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sen.audit.KeptActs;
import vn.sen.identity.api.AgencyAccess;
import vn.sen.identity.api.AgencyForbiddenException;
import vn.sen.identity.api.AgencyScope;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.RoleGrant;
import vn.sen.identity.api.Roles;
import vn.sen.organization.access.Authority;
import vn.sen.organization.api.Position;
import vn.sen.organization.api.PositionRank;
import vn.sen.organization.api.StaffMember;
import vn.sen.organization.desk.DeskRegister;
import vn.sen.organization.register.ActRegister;
import vn.sen.organization.register.Acts;
import vn.sen.organization.register.LiveAgencies;
import vn.sen.organization.staff.PositionOrder;
import vn.sen.organization.staff.StaffBook;
import vn.sen.organization.staff.StaffOrder;
import vn.sen.organization.staff.StaffRegister;
import vn.sen.persistence.ModuleDatabase;

/** Everything behind resources and screens, over the agencies of {@link Samples}, with callers of our making. */
public final class Office implements AutoCloseable {

    public final KeptActs trail = new KeptActs();
    public final ModuleDatabase database;
    public final ActRegister register;
    public final LiveAgencies agencies;
    public final StaffBook book;
    public final StaffRegister staff;
    public final DeskRegister desks;
    public final Authority authority;

    public Office(ModuleDatabase.Product product) {
        database = ModuleDatabase.open(product, Acts.class);
        register = Samples.filled(database);
        agencies = new LiveAgencies(register);
        book = new StaffBook(database.transactions(), agencies);
        staff = new StaffRegister(database.transactions(), agencies, trail);
        desks = new DeskRegister(database.transactions(), agencies, trail);
        authority = new Authority(new GrantsAlone(), register, Samples.TODAY);
    }

    public Position position(UUID agency, PositionRank rank, String title) {
        return staff.addPosition(new PositionOrder(agency, title, rank, Samples.DAY, Optional.empty()))
                .value();
    }

    public StaffMember person(String name) {
        return staff.addStaff(new StaffOrder(name, Optional.empty(), Samples.DAY, Optional.empty()))
                .value();
    }

    /** Somebody who administers the whole province. */
    public static SecurityContext administrator() {
        return new Signed(Set.of(RoleGrant.everywhere(Roles.ADMINISTRATOR)));
    }

    /** Somebody who administers one agency. */
    public static SecurityContext administratorOf(UUID agency) {
        return new Signed(Set.of(RoleGrant.at(agency, Roles.ADMINISTRATOR)));
    }

    @Override
    public void close() {
        database.close();
    }

    /** A role at an agency counts there and nowhere else. */
    private static final class GrantsAlone implements AgencyAccess {

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
            return roles.stream().anyMatch(caller::hasRoleEverywhere)
                    ? AgencyScope.all()
                    : AgencyScope.of(caller.grants().stream()
                            .filter(grant -> roles.contains(grant.role()))
                            .flatMap(grant -> grant.agency().stream())
                            .collect(Collectors.toSet()));
        }

        @Override
        public List<String> reach(Caller caller, Collection<String> roles, LocalDate day) {
            return caller.grants().stream()
                    .filter(grant -> roles.contains(grant.role()))
                    .flatMap(grant -> grant.agency().stream())
                    .map(UUID::toString)
                    .toList();
        }

        @Override
        public void require(Caller caller, Collection<String> roles, UUID agency, LocalDate day) {
            if (!scope(caller, roles, day).includes(agency)) {
                throw new AgencyForbiddenException(roles, agency, agency.toString(), List.of());
            }
        }
    }

    private record Signed(Set<RoleGrant> grants) implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return new Caller("test", "Test", Caller.Kind.SESSION, grants, Optional.empty());
        }

        @Override
        public boolean isUserInRole(String role) {
            return grants.stream().anyMatch(grant -> grant.role().equals(role));
        }

        @Override
        public boolean isSecure() {
            return true;
        }

        @Override
        public String getAuthenticationScheme() {
            return "test";
        }
    }
}
