// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.RoleGrant;
import vn.sen.organization.api.Agencies;

/** With a register: a province above a district above a ward, and a ward that the first day of July took over. */
class AgencyTreeAccessTest {

    private static final UUID PROVINCE = new UUID(1, 0);
    private static final UUID DISTRICT = new UUID(1, 1);
    private static final UUID WARD = new UUID(1, 2);
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 30);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);

    private final AtomicLong revision = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private final Map<LocalDate, Map<UUID, Set<UUID>>> below = Map.of(
            JUNE, Map.of(PROVINCE, Set.of(PROVINCE, DISTRICT, WARD), DISTRICT, Set.of(DISTRICT, WARD)),
            JULY, Map.of(PROVINCE, Set.of(PROVINCE, WARD, DISTRICT)));
    private final GrantedAgencyAccess access =
            new GrantedAgencyAccess(new AgencyRegister(Optional.of((Agencies) Proxy.newProxyInstance(
                    Agencies.class.getClassLoader(), new Class<?>[] {Agencies.class}, (proxy, method, args) -> {
                        if (method.getName().equals("revision")) {
                            return revision.get();
                        }
                        asked.incrementAndGet();
                        return below.get((LocalDate) args[1]).getOrDefault((UUID) args[0], Set.of());
                    }))));

    @Test
    void a_role_is_held_at_everything_below_on_the_day_asked_about() {
        Caller leader = holding(RoleGrant.at(DISTRICT, "LEADER"));

        assertThat(access.mayAct(leader, "LEADER", WARD, JUNE)).isTrue();
        assertThat(access.mayAct(leader, "LEADER", WARD, JULY))
                .as("the district has ended")
                .isFalse();
        assertThat(access.mayAct(leader, "LEADER", PROVINCE, JUNE)).as("above").isFalse();
    }

    @Test
    void the_scope_of_a_list_names_every_agency_below() {
        assertThat(access.scope(holding(RoleGrant.at(PROVINCE, "LEADER")), "LEADER", JUNE)
                        .agencies())
                .containsExactlyInAnyOrder(PROVINCE, DISTRICT, WARD);
    }

    @Test
    void the_register_is_asked_again_only_when_it_has_changed() {
        Caller leader = holding(RoleGrant.at(DISTRICT, "LEADER"));
        access.mayAct(leader, "LEADER", WARD, JUNE);
        access.mayAct(leader, "LEADER", WARD, JUNE);
        assertThat(asked).hasValue(1);

        revision.incrementAndGet();
        access.mayAct(leader, "LEADER", WARD, JUNE);

        assertThat(asked).hasValue(2);
    }

    private static Caller holding(RoleGrant grant) {
        return new Caller("lan", "Lan", Caller.Kind.SESSION, Set.of(grant), Optional.empty());
    }
}
