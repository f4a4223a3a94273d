// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.sen.identity.api.AgencyForbiddenException;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.RoleGrant;

class GrantedAgencyAccessTest {

    private static final UUID WARD = new UUID(1, 1);
    private static final UUID OTHER_WARD = new UUID(1, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final GrantedAgencyAccess access = new GrantedAgencyAccess(new AgencyRegister(Optional.empty()));

    @Test
    void a_role_held_at_an_agency_allows_nothing_at_another() {
        Caller clerk = holding(RoleGrant.at(WARD, "CLERK"));

        assertThat(access.mayAct(clerk, "CLERK", WARD, TODAY)).isTrue();
        assertThat(access.mayAct(clerk, "CLERK", OTHER_WARD, TODAY)).isFalse();
        assertThat(access.mayAct(clerk, "LEADER", WARD, TODAY)).isFalse();
    }

    @Test
    void a_role_held_everywhere_sees_every_agency() {
        Caller clerk = holding(RoleGrant.everywhere("CLERK"), RoleGrant.at(WARD, "CLERK"));

        assertThat(access.scope(clerk, "CLERK", TODAY).everywhere()).isTrue();
        assertThat(access.scope(clerk, "LEADER", TODAY).isEmpty()).isTrue();
    }

    @Test
    void several_roles_add_up_what_may_be_seen() {
        Caller both = holding(RoleGrant.at(WARD, "CLERK"), RoleGrant.at(OTHER_WARD, "LEADER"));

        assertThat(access.scope(both, List.of("CLERK", "LEADER"), TODAY).agencies())
                .containsExactlyInAnyOrder(WARD, OTHER_WARD);
    }

    @Test
    void a_refusal_names_the_roles_that_would_have_sufficed() {
        Caller clerk = holding(RoleGrant.at(WARD, "CLERK"));

        access.require(clerk, List.of("CLERK"), WARD, TODAY);
        assertThatThrownBy(() -> access.require(clerk, List.of("OFFICER", "CLERK"), OTHER_WARD, TODAY))
                .isInstanceOfSatisfying(
                        AgencyForbiddenException.class,
                        refused -> assertThat(refused.roles()).containsExactly("CLERK", "OFFICER"));
    }

    private static Caller holding(RoleGrant... grants) {
        return new Caller("lan", "Lan", Caller.Kind.SESSION, Set.of(grants), Optional.empty());
    }
}
