// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.agency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.identity.account.Vietnam;
import vn.sen.identity.api.RoleGrant;
import vn.sen.identity.client.ClientRights;

/** Keeps a program that acts for a person within what both may do: the roles and the agencies that they share. */
@Component(service = ClientReach.class)
public final class ClientReach {

    private final AgencyRegister register;
    private final Clock clock;

    @Activate
    public ClientReach(@Reference AgencyRegister register) {
        this(register, Clock.systemUTC());
    }

    ClientReach(AgencyRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** The person's grants, as far as the program has them too. */
    public Set<RoleGrant> within(Set<RoleGrant> person, ClientRights program) {
        LocalDate today = Vietnam.today(clock);
        return person.stream()
                .filter(grant -> program.roles().contains(grant.role()))
                .flatMap(grant -> program.agencies().isEmpty()
                        ? Stream.of(grant)
                        : program.agencies().stream().flatMap(place -> common(grant, place, today).stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Of two agencies one of which is below the other, the lower one is what they share. */
    private Optional<RoleGrant> common(RoleGrant grant, UUID place, LocalDate today) {
        if (grant.agency().isEmpty()) {
            return Optional.of(RoleGrant.at(place, grant.role()));
        }
        UUID held = grant.agency().get();
        if (register.answersFor(place, today).contains(held)) {
            return Optional.of(grant);
        }
        return Optional.of(RoleGrant.at(place, grant.role()))
                .filter(lower -> register.answersFor(held, today).contains(place));
    }
}
