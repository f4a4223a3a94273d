// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.access;

import jakarta.ws.rs.core.SecurityContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.identity.api.AgencyAccess;
import vn.sen.identity.api.AgencyScope;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.Roles;
import vn.sen.organization.api.Term;
import vn.sen.organization.register.ActOrder;
import vn.sen.organization.register.ActRegister;
import vn.sen.organization.tree.Change;
import vn.sen.organization.tree.Tree;
import vn.sen.web.api.ProblemException;
import vn.sen.web.api.Today;

/** Says where a caller may change or see what is not public: a role that is held at an agency ends at its subtree. */
@Component(service = Authority.class)
public final class Authority {

    /** Who has a need to see the staff of an agency. */
    public static final List<String> READERS =
            List.of(Roles.ADMINISTRATOR, Roles.AUDITOR, Roles.LEADER, Roles.OFFICER, Roles.CLERK);

    private static final List<String> ADMINISTRATORS = List.of(Roles.ADMINISTRATOR);

    private final AgencyAccess access;
    private final ActRegister register;
    private final Today today;

    @Activate
    public Authority(@Reference AgencyAccess access, @Reference ActRegister register, @Reference Today today) {
        this.access = access;
        this.register = register;
        this.today = today;
    }

    /** @throws vn.sen.identity.api.AgencyForbiddenException unless the caller may see the staff of the agency */
    public void requireReader(SecurityContext security, UUID agency) {
        access.require(caller(security), READERS, agency, today.date());
    }

    /**
     * Refuses who may see the staff of no agency at which somebody has ever worked. A person without any term belongs to
     * no agency yet.
     *
     * @throws vn.sen.identity.api.AgencyForbiddenException for the agency of the latest term
     */
    public void requireReaderOf(SecurityContext security, List<Term> career) {
        AgencyScope scope = access.scope(caller(security), READERS, today.date());
        if (career.stream().noneMatch(term -> scope.includes(term.position().agency()))) {
            career.stream()
                    .findFirst()
                    .ifPresent(
                            latest -> requireReader(security, latest.position().agency()));
        }
    }

    /** @throws vn.sen.identity.api.AgencyForbiddenException unless the caller administers the agency */
    public void requireAdministrator(SecurityContext security, UUID agency) {
        access.require(caller(security), ADMINISTRATORS, agency, today.date());
    }

    /** Refuses who does not administer the whole province. */
    public void requireAdministratorOfAll(SecurityContext security) {
        if (!administersAll(security)) {
            throw ProblemException.problem(403, "administers-part").build();
        }
    }

    public boolean administersAll(SecurityContext security) {
        return access.scope(caller(security), Roles.ADMINISTRATOR, today.date()).everywhere();
    }

    /** Refuses an act that touches an agency which the caller does not administer. */
    public void requireFor(SecurityContext security, ActOrder order) {
        if (administersAll(security)) {
            return;
        }
        Set<UUID> known = known(order.changes());
        if (known.isEmpty() || foundsRoot(order.changes())) {
            requireAdministratorOfAll(security);
        }
        known.forEach(agency -> requireAdministrator(security, agency));
    }

    public static Caller caller(SecurityContext security) {
        return (Caller) security.getUserPrincipal();
    }

    private Set<UUID> known(Collection<Change> changes) {
        Tree tree = register.tree();
        return changes.stream()
                .flatMap(change -> change.touched().stream())
                .filter(id -> tree.life(id).isPresent())
                .collect(Collectors.toSet());
    }

    private static boolean foundsRoot(Collection<Change> changes) {
        return changes.stream()
                .flatMap(change -> change.founds().stream())
                .anyMatch(agency -> agency.parent().isEmpty());
    }
}
