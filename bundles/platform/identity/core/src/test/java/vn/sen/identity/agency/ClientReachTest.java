// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.sen.identity.api.RoleGrant;
import vn.sen.identity.client.ClientRights;
import vn.sen.organization.api.Agencies;

/** A department above a centre, and another department. */
class ClientReachTest {

    private static final UUID DEPARTMENT = new UUID(1, 0);
    private static final UUID CENTRE = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);
    private static final Map<UUID, Set<UUID>> BELOW =
            Map.of(DEPARTMENT, Set.of(DEPARTMENT, CENTRE), CENTRE, Set.of(CENTRE), OTHER, Set.of(OTHER));

    private final ClientReach reach = new ClientReach(new AgencyRegister(Optional.of((Agencies) Proxy.newProxyInstance(
            Agencies.class.getClassLoader(),
            new Class<?>[] {Agencies.class},
            (proxy, method, args) -> BELOW.get((UUID) args[0])))));

    @Test
    void a_program_of_the_whole_province_has_what_the_person_has() {
        assertThat(reach.within(Set.of(clerk(CENTRE), RoleGrant.everywhere("LEADER")), program()))
                .containsExactly(clerk(CENTRE));
    }

    @Test
    void of_two_agencies_the_lower_one_is_what_both_have() {
        assertThat(reach.within(Set.of(RoleGrant.everywhere("CLERK")), program(CENTRE)))
                .containsExactly(clerk(CENTRE));
        assertThat(reach.within(Set.of(clerk(DEPARTMENT)), program(CENTRE))).containsExactly(clerk(CENTRE));
        assertThat(reach.within(Set.of(clerk(CENTRE)), program(DEPARTMENT))).containsExactly(clerk(CENTRE));
    }

    @Test
    void agencies_apart_have_nothing_in_common() {
        assertThat(reach.within(Set.of(clerk(OTHER)), program(DEPARTMENT))).isEmpty();
    }

    private static RoleGrant clerk(UUID agency) {
        return RoleGrant.at(agency, "CLERK");
    }

    private static ClientRights program(UUID... agencies) {
        return new ClientRights(Set.of("CLERK"), Set.of(agencies));
    }
}
