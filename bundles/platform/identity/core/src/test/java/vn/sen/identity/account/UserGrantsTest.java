// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.identity.IdentityDatabase;
import vn.sen.identity.MovingClock;
import vn.sen.identity.api.RoleGrant;
import vn.sen.identity.event.RecordedEvents;
import vn.sen.identity.store.IdentityStore;
import vn.sen.persistence.api.Ids;
import vn.sen.web.api.ProblemException;

@ParameterizedClass
@EnumSource
class UserGrantsTest {

    private static final UUID FORMER_WARD = new UUID(1, 1);
    private static final UUID NEW_WARD = new UUID(1, 2);

    private final MovingClock clock = new MovingClock();
    private final LocalDate today = Vietnam.today(clock);
    private final RecordedEvents recorded = new RecordedEvents();
    private final IdentityStore store;
    private final Accounts accounts;
    private final UserGrants grants;
    private final UUID nga;

    UserGrantsTest(IdentityDatabase database) {
        store = new IdentityStore(database.empty(), unprepared -> {});
        accounts = new Accounts(store, clock);
        grants = new UserGrants(store, recorded.events(), clock);
        nga = AccountsForTests.add(store, "nga", clock.instant());
    }

    @Test
    void a_role_is_held_from_its_first_day_to_its_last() {
        grants.give(nga, at(FORMER_WARD, "CLERK", today.plusDays(1), Optional.of(today.plusDays(2))));

        assertThat(accounts.held(nga)).as("before").isEmpty();
        clock.advance(Duration.ofDays(1));
        assertThat(accounts.held(nga)).containsExactly(RoleGrant.at(FORMER_WARD, "CLERK"));
        clock.advance(Duration.ofDays(1));
        assertThat(accounts.held(nga)).as("on the last day").hasSize(1);
        clock.advance(Duration.ofDays(1));
        assertThat(accounts.held(nga)).as("after").isEmpty();
    }

    @Test
    void a_role_that_ended_stays_known() {
        GrantRecord given = at(FORMER_WARD, "CLERK", today.minusDays(30), Optional.empty());
        grants.give(nga, given);

        assertThat(grants.end(nga, given.id(), today.minusDays(1))).isTrue();

        assertThat(accounts.held(nga)).isEmpty();
        assertThat(accounts.grants(nga))
                .extracting(GrantRecord::validTo)
                .containsExactly(Optional.of(today.minusDays(1)));
    }

    @Test
    void a_role_that_never_began_is_undone() {
        GrantRecord given = at(FORMER_WARD, "CLERK", today.plusDays(5), Optional.empty());
        grants.give(nga, given);

        grants.end(nga, given.id(), today.minusDays(1));

        assertThat(accounts.grants(nga)).isEmpty();
        assertThat(recorded.told()).containsExactly("identity.grant-give DONE", "identity.grant-end DONE");
    }

    @Test
    void nobody_ends_a_role_through_somebody_else_s_account() {
        GrantRecord given = at(FORMER_WARD, "CLERK", today, Optional.empty());
        grants.give(nga, given);
        UUID nam = AccountsForTests.add(store, "nam", clock.instant());

        assertThat(grants.end(nam, given.id(), today)).isFalse();
        assertThat(grants.give(Ids.next(), given)).isEmpty();
    }

    @Test
    void with_a_transfer_old_rights_end_the_day_before_the_new_ones_begin() {
        grants.give(nga, at(FORMER_WARD, "CLERK", today.minusDays(30), Optional.empty()));
        grants.give(nga, at(FORMER_WARD, "OFFICER", today.minusDays(30), Optional.of(today.minusDays(10))));
        grants.give(
                nga, new GrantRecord(Ids.next(), RoleGrant.everywhere("AUDITOR"), today, Optional.empty(), "", "test"));

        List<GrantRecord> moved = grants.transfer(nga, FORMER_WARD, NEW_WARD, today.plusDays(1), "admin");

        assertThat(moved).extracting(GrantRecord::grant).containsExactly(RoleGrant.at(NEW_WARD, "CLERK"));
        assertThat(accounts.held(nga))
                .containsExactlyInAnyOrder(RoleGrant.at(FORMER_WARD, "CLERK"), RoleGrant.everywhere("AUDITOR"));
        clock.advance(Duration.ofDays(1));
        assertThat(accounts.held(nga))
                .containsExactlyInAnyOrder(RoleGrant.at(NEW_WARD, "CLERK"), RoleGrant.everywhere("AUDITOR"));
        assertThat(grants.transfer(nga, new UUID(9, 9), NEW_WARD, today, "admin"))
                .as("held nothing there")
                .isEmpty();
    }

    @Test
    void what_a_provider_says_replaces_only_what_it_said_before() {
        grants.give(nga, at(FORMER_WARD, "CLERK", today, Optional.empty()));
        grants.replace(nga, "sso", Set.of(RoleGrant.everywhere("OFFICER"), RoleGrant.at(FORMER_WARD, "LEADER")));
        int recordedBefore = recorded.told().size();
        grants.replace(nga, "sso", Set.of(RoleGrant.everywhere("OFFICER"), RoleGrant.at(FORMER_WARD, "LEADER")));
        assertThat(recorded.told()).as("nothing new to tell").hasSize(recordedBefore);

        grants.replace(nga, "sso", Set.of(RoleGrant.everywhere("OFFICER")));

        assertThat(accounts.held(nga))
                .containsExactlyInAnyOrder(RoleGrant.at(FORMER_WARD, "CLERK"), RoleGrant.everywhere("OFFICER"));
    }

    @Test
    void an_administrator_of_one_agency_is_none_of_the_province() {
        RoleGrant ofWard = RoleGrant.at(FORMER_WARD, "ADMINISTRATOR");
        GrantRecord first = everywhere("ADMINISTRATOR");
        UUID nam = AccountsForTests.add(store, "nam", clock.instant(), ofWard);
        grants.give(nga, first);

        assertThat(accounts.held(nam)).containsExactly(ofWard);
        assertThatThrownBy(() -> grants.end(nga, first.id(), first.validFrom().minusDays(1)))
                .as("the last one of the province")
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void the_last_administrator_keeps_the_role() {
        GrantRecord first = everywhere("ADMINISTRATOR");
        grants.give(nga, first);
        UUID nam = AccountsForTests.add(store, "nam", clock.instant());
        AccountsForTests.demonstration(
                store, AccountsForTests.add(store, "demo", clock.instant(), RoleGrant.everywhere("ADMINISTRATOR")));

        assertThatThrownBy(() -> grants.end(nga, first.id(), today.minusDays(1)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.code()).isEqualTo("last-administrator"));
        assertThat(accounts.held(nga)).isNotEmpty();
        grants.give(nam, everywhere("ADMINISTRATOR"));

        assertThat(grants.end(nga, first.id(), today.minusDays(1))).isTrue();
    }

    @Test
    void one_whose_role_will_end_is_no_last_administrator() {
        GrantRecord first = everywhere("ADMINISTRATOR");
        grants.give(nga, first);
        UUID nam = AccountsForTests.add(store, "nam", clock.instant());
        grants.give(
                nam,
                new GrantRecord(
                        Ids.next(),
                        RoleGrant.everywhere("ADMINISTRATOR"),
                        today,
                        Optional.of(today.plusDays(9)),
                        "",
                        "test"));

        assertThatThrownBy(() -> grants.end(nga, first.id(), today.minusDays(1)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void a_transfer_is_on_the_record_of_both_agencies_and_a_role_of_the_province_on_that_of_none() {
        grants.give(nga, everywhere("AUDITOR"));
        grants.give(nga, at(FORMER_WARD, "CLERK", today, Optional.empty()));
        grants.transfer(nga, FORMER_WARD, NEW_WARD, today.plusDays(1), "admin");

        assertThat(recorded.entries())
                .extracting(entry -> entry.action() + " " + entry.agency().orElse("-"))
                .containsExactly(
                        "identity.grant-give -",
                        "identity.grant-give " + FORMER_WARD,
                        "identity.grant-end " + FORMER_WARD,
                        "identity.grant-give " + NEW_WARD);
    }

    private GrantRecord everywhere(String role) {
        return new GrantRecord(Ids.next(), RoleGrant.everywhere(role), today, Optional.empty(), "", "test");
    }

    private static GrantRecord at(UUID agency, String role, LocalDate from, Optional<LocalDate> to) {
        return new GrantRecord(Ids.next(), RoleGrant.at(agency, role), from, to, "", "test");
    }
}
