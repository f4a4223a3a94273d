// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sen.identity.grant.GrantsForTests.VERIFIER;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.identity.IdentityDatabase;
import vn.sen.identity.MovingClock;
import vn.sen.identity.client.ApiClients;
import vn.sen.identity.client.ClientKind;
import vn.sen.identity.client.ClientRights;
import vn.sen.identity.session.SessionsForTests;
import vn.sen.identity.store.IdentityStore;

@ParameterizedClass
@EnumSource
class PermissionsTest {

    private static final String BACK = "https://app.example.vn/back";

    private final MovingClock clock = new MovingClock();
    private final IdentityStore store;
    private final ApiClients clients;
    private final RevokedTokens revoked;
    private final Grants grants;
    private final Permissions permissions;
    private final UUID nga;
    private final UUID minh;

    PermissionsTest(IdentityDatabase database) {
        store = new IdentityStore(database.empty(), unprepared -> {});
        clients = new ApiClients(store);
        revoked = new RevokedTokens(store, clock);
        grants = GrantsForTests.grants(store, revoked, clock);
        permissions = new Permissions(store, grants, clock);
        for (String app : List.of("app", "other")) {
            clients.register(
                    app,
                    "App " + app,
                    ClientRights.everywhere(Set.of("CLERK", "LEADER")),
                    new ClientKind(false, List.of(BACK)));
        }
        SessionsForTests people = new SessionsForTests(store);
        nga = people.account("Nga");
        minh = people.account("Minh");
    }

    @Test
    void a_person_sees_her_own_programs_each_once() {
        allow(nga, "app", "CLERK");
        allow(nga, "app", "LEADER");
        allow(minh, "other", "CLERK");

        assertThat(permissions.of(nga)).singleElement().satisfies(permission -> {
            assertThat(permission.clientName()).isEqualTo("App app");
            assertThat(permission.roles()).containsExactlyInAnyOrder("CLERK", "LEADER");
            assertThat(permission.since()).isEqualTo(clock.instant());
            assertThat(permission.idleUntil()).isAfter(clock.instant()).isBefore(permission.endsAt());
        });
    }

    @Test
    void what_is_taken_back_ends_for_this_person_and_program_only() {
        Redeemed first = allow(nga, "app", "CLERK");
        Redeemed second = allow(nga, "app", "LEADER");
        Redeemed other = allow(nga, "other", "CLERK");
        Redeemed minhs = allow(minh, "app", "CLERK");

        assertThat(permissions.takeBack(nga, "app")).isTrue();

        assertThat(permissions.of(nga)).extracting(Permission::clientId).containsExactly("other");
        assertThat(grants.refresh(first.refreshToken(), "app")).isEmpty();
        assertThat(grants.refresh(second.refreshToken(), "app")).isEmpty();
        assertThat(revoked.contains(first.grant().family().toString())).isTrue();
        assertThat(grants.refresh(other.refreshToken(), "other")).isPresent();
        assertThat(grants.refresh(minhs.refreshToken(), "app")).isPresent();
        assertThat(permissions.takeBack(nga, "app")).isFalse();
    }

    @Test
    void what_ended_by_itself_is_not_shown() {
        allow(nga, "app", "CLERK");
        clock.advance(Duration.ofDays(20));

        assertThat(permissions.of(nga)).isEmpty();
    }

    @Test
    void a_disabled_program_is_not_shown() {
        allow(nga, "app", "CLERK");
        clients.disable("app");

        assertThat(permissions.of(nga)).isEmpty();
    }

    private Redeemed allow(UUID person, String app, String role) {
        String code = grants.authorise(new PendingCode(app, person, Set.of(role), BACK, CodeChallenge.of(VERIFIER)));
        return grants.redeem(code, app, BACK, VERIFIER).orElseThrow();
    }
}
