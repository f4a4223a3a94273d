// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.agency;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.identity.api.AgencyAccess;
import vn.sen.identity.api.AgencyForbiddenException;
import vn.sen.identity.api.AgencyScope;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.RoleGrant;

/**
 * Reads the answer from the caller's grants and the register of agencies. What an agency answers for on a day is
 * remembered until the register changes.
 */
@Component
public final class GrantedAgencyAccess implements AgencyAccess {

    /** A province has some hundreds of agencies; most requests ask about today. */
    private static final int MOST_REMEMBERED = 2_000;

    private record Asked(UUID agency, LocalDate day) {}

    private record Remembered(long revision, Map<Asked, Set<UUID>> below) {}

    private final AgencyRegister register;
    private volatile Remembered remembered = new Remembered(-1, new ConcurrentHashMap<>());

    @Activate
    public GrantedAgencyAccess(@Reference AgencyRegister register) {
        this.register = register;
    }

    @Override
    public boolean mayAct(Caller caller, String role, UUID agency, LocalDate day) {
        return mayAct(caller, List.of(role), agency, day);
    }

    @Override
    public AgencyScope scope(Caller caller, String role, LocalDate day) {
        return scope(caller, List.of(role), day);
    }

    @Override
    public AgencyScope scope(Caller caller, Collection<String> roles, LocalDate day) {
        Set<UUID> agencies = new HashSet<>();
        for (RoleGrant grant : caller.grants()) {
            if (roles.contains(grant.role())) {
                if (grant.agency().isEmpty()) {
                    return AgencyScope.all();
                }
                agencies.addAll(answersFor(grant.agency().get(), day));
            }
        }
        return AgencyScope.of(agencies);
    }

    @Override
    public List<String> reach(Caller caller, Collection<String> roles, LocalDate day) {
        return caller.grants().stream()
                .filter(grant -> roles.contains(grant.role()))
                .flatMap(grant -> grant.agency().stream())
                .map(agency -> register.label(agency, day))
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public void require(Caller caller, Collection<String> roles, UUID agency, LocalDate day) {
        if (!mayAct(caller, roles, agency, day)) {
            throw new AgencyForbiddenException(
                    new TreeSet<>(roles), agency, register.label(agency, day), reach(caller, roles, day));
        }
    }

    private boolean mayAct(Caller caller, Collection<String> roles, UUID agency, LocalDate day) {
        for (RoleGrant grant : caller.grants()) {
            Optional<UUID> held = grant.agency();
            if (roles.contains(grant.role())
                    && (held.isEmpty() || answersFor(held.get(), day).contains(agency))) {
                return true;
            }
        }
        return false;
    }

    private Set<UUID> answersFor(UUID agency, LocalDate day) {
        Remembered known = remembered;
        long revision = register.revision();
        if (known.revision() != revision || known.below().size() >= MOST_REMEMBERED) {
            known = new Remembered(revision, new ConcurrentHashMap<>());
            remembered = known;
        }
        return known.below().computeIfAbsent(new Asked(agency, day), asked -> register.answersFor(agency, day));
    }
}
