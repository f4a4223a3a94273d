// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.sen.identity.web.SignInHouse.PASSWORD;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sen.identity.account.AccountRecord;
import vn.sen.identity.account.AccountsForTests;
import vn.sen.identity.account.GrantRecord;
import vn.sen.identity.account.UserDirectory;
import vn.sen.identity.account.UserQuery;
import vn.sen.identity.api.AgencyForbiddenException;
import vn.sen.identity.api.RoleGrant;
import vn.sen.identity.external.ForeignTokensForTests;
import vn.sen.web.api.ListQuery;
import vn.sen.web.api.ProblemException;

/** What somebody who administers one ward can do with accounts, and every way up that must be shut. */
class AgencyAdministratorTest {

    private static final UUID WARD = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final UUID OTHER_WARD = UUID.fromString("018f0000-0000-7000-8000-000000000002");
    private static final SecurityContext SHE = Administrators.of(WARD);
    private static final String CLERK = "CLERK";

    private final SignInHouse house = new SignInHouse();
    private final UserDirectory directory = AccountsForTests.directory(house.store, house.clock);
    private final UsersResource users =
            new UsersResource(house.accounts, directory, house.acts, Administrators.REACHES);
    private final UserResource user = new UserResource(house.accounts, house.acts, Administrators.REACHES);
    private final UserActPages acts = new UserActPages(house.acts, Administrators.REACHES);

    @Test
    void she_makes_people_of_her_ward_with_any_role_there() {
        Response made = users.create(order("nga", grant(CLERK, WARD), grant("ADMINISTRATOR", WARD)), SHE);

        assertThat(made.getStatus()).isEqualTo(201);
        assertThat(house.accounts.held(id("nga")))
                .containsExactlyInAnyOrder(RoleGrant.at(WARD, CLERK), RoleGrant.at(WARD, "ADMINISTRATOR"));
    }

    @Test
    void she_makes_nobody_with_a_role_elsewhere_everywhere_or_with_none() {
        beyond(() -> users.create(order("a.b", grant(CLERK, WARD), grant(CLERK, OTHER_WARD)), SHE));
        beyond(() -> users.create(order("a.b", grant(CLERK, WARD), everywhere(CLERK)), SHE));
        assertThatThrownBy(() -> users.create(order("a.b"), SHE))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.pointer() + " " + fault.code())
                                .containsExactly("/grants grant-needed"));
        assertThat(house.accounts.findByName("a.b")).isEmpty();
    }

    @Test
    void she_sees_people_of_her_ward_and_of_them_only_what_they_hold_there() {
        person("own", RoleGrant.at(WARD, CLERK));
        person("both", RoleGrant.at(WARD, CLERK), RoleGrant.at(OTHER_WARD, "LEADER"));
        person("other", RoleGrant.at(OTHER_WARD, CLERK));
        person("all", RoleGrant.everywhere(CLERK));
        person("none");

        assertThat(listed("")).containsExactly("both", "own");
        assertThat(listed("LEADER")).as("what they hold elsewhere is not found").isEmpty();
        assertThat(named("both"))
                .singleElement()
                .satisfies(seen -> assertThat(seen.grants())
                        .extracting(UserView.Grant::role)
                        .containsExactly(CLERK));
        assertThat(named("other")).isEmpty();
        assertThat(named("none")).isEmpty();
        assertThat(((UserView) user.get(id("both"), SHE).getEntity()).grants()).hasSize(1);
        beyond(() -> user.get(id("other"), SHE));
        beyond(() -> user.get(id("all"), SHE));
        beyond(() -> user.get(id("none"), SHE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"disable", "enable", "reset-password", "reset-second-factor", "end-sessions"})
    void what_she_may_do_to_her_own_people_she_may_do_to_nobody_who_is_more(String act) {
        person("own", RoleGrant.at(WARD, CLERK));
        person("everywhere", RoleGrant.at(WARD, CLERK), RoleGrant.everywhere(CLERK));
        person("elsewhere", RoleGrant.at(WARD, CLERK), RoleGrant.at(OTHER_WARD, CLERK));
        person("stranger", RoleGrant.at(OTHER_WARD, CLERK));
        person("citizen");

        assertThat(acts.act(id("own"), act, SHE).getStatus()).isLessThan(400);
        for (String name : List.of("everywhere", "elsewhere", "stranger", "citizen")) {
            AccountRecord before = house.account(id(name));
            beyond(() -> acts.act(id(name), act, SHE));
            assertThat(house.account(id(name))).as(name).isEqualTo(before);
        }
    }

    @Test
    void a_role_elsewhere_that_is_only_to_come_makes_somebody_more_and_one_that_is_over_does_not() {
        UUID coming = person("coming", RoleGrant.at(WARD, CLERK));
        LocalDate next = house.acts.today().plusMonths(1);
        house.acts.give(Administrators.REACHES.of(Administrators.ofAll()), coming, held("LEADER", next));

        beyond(() -> acts.act(coming, "reset-password", SHE));

        UUID gone = person("gone", RoleGrant.at(WARD, CLERK), RoleGrant.at(OTHER_WARD, CLERK));
        UUID elsewhere = house.accounts.grants(gone).stream()
                .filter(grant -> grant.grant().agency().equals(Optional.of(OTHER_WARD)))
                .findFirst()
                .orElseThrow()
                .id();
        user.end(gone, elsewhere, Optional.empty(), Administrators.ofAll());
        assertThat(acts.act(gone, "reset-password", SHE).getStatus()).isEqualTo(200);
    }

    @Test
    void who_signs_in_through_a_provider_is_not_had_by_a_new_password() {
        UUID linked = person("linked", RoleGrant.at(WARD, CLERK));
        ForeignTokensForTests.link(house.links, linked, "s-1");
        AccountRecord before = house.account(linked);

        refused("user-linked", () -> acts.act(linked, "reset-password", SHE));
        refused("user-linked", () -> user.resetSecondFactor(linked, SHE));

        assertThat(house.account(linked)).isEqualTo(before);
        assertThat(user.disable(linked, SHE).enabled()).isFalse();
        assertThat(user.resetPassword(linked, Administrators.ofAll()).getStatus())
                .isEqualTo(200);
    }

    @Test
    void she_gives_no_role_beyond_her_ward_and_none_to_strangers() {
        UUID own = person("own", RoleGrant.at(WARD, CLERK));
        UUID stranger = person("stranger", RoleGrant.at(OTHER_WARD, CLERK));
        UUID citizen = person("citizen");

        assertThat(user.give(own, grant("LEADER", WARD), SHE).getStatus()).isEqualTo(201);
        beyond(() -> user.give(own, grant("LEADER", OTHER_WARD), SHE));
        beyond(() -> user.give(own, everywhere("LEADER"), SHE));
        beyond(() -> user.give(own, everywhere("ADMINISTRATOR"), SHE));
        // A role in her ward would make a stranger one of her people, whose password she could then reset.
        beyond(() -> user.give(stranger, grant(CLERK, WARD), SHE));
        beyond(() -> user.give(citizen, grant(CLERK, WARD), SHE));
        assertThat(house.accounts.held(own)).hasSize(2);
        assertThat(house.accounts.held(citizen)).isEmpty();
    }

    @Test
    void she_ends_and_moves_roles_within_her_ward_only() {
        UUID both = person("both", RoleGrant.at(WARD, CLERK), RoleGrant.at(OTHER_WARD, "LEADER"));
        UUID there = grantOf(both, OTHER_WARD);

        beyond(() -> user.end(both, there, Optional.empty(), SHE));
        beyond(() -> user.transfer(both, new TransferOrder(OTHER_WARD, WARD, Optional.empty()), SHE));
        beyond(() -> user.transfer(both, new TransferOrder(WARD, OTHER_WARD, Optional.empty()), SHE));
        assertThat(house.accounts.held(both)).hasSize(2);

        user.end(both, grantOf(both, WARD), Optional.empty(), SHE);
        assertThat(house.accounts.held(both)).containsExactly(RoleGrant.at(OTHER_WARD, "LEADER"));
    }

    @Test
    void the_mail_address_of_somebody_who_is_more_is_not_changed() {
        UUID more = person("more", RoleGrant.at(WARD, CLERK), RoleGrant.everywhere(CLERK));
        UserParticulars wanted = new UserParticulars("Khác", Optional.of("khac@example.vn"));
        String tag = "\"" + house.account(more).version() + "\"";

        refused("user-beyond-reach", () -> user.describe(more, wanted, tag, SHE));

        assertThat(house.account(more).email()).isEmpty();
    }

    @Test
    void her_own_role_is_no_way_to_more() {
        UUID she = person("she", RoleGrant.at(WARD, "ADMINISTRATOR"));

        beyond(() -> user.give(she, everywhere("ADMINISTRATOR"), SHE));
        beyond(() -> user.give(she, grant("ADMINISTRATOR", OTHER_WARD), SHE));
        beyond(() -> user.transfer(she, new TransferOrder(WARD, OTHER_WARD, Optional.empty()), SHE));
        assertThat(house.accounts.held(she)).containsExactly(RoleGrant.at(WARD, "ADMINISTRATOR"));
    }

    @Test
    void another_s_role_at_an_agency_does_not_count_as_hers() {
        SecurityContext clerkElsewhere = Administrators.holding(
                RoleGrant.at(WARD, "ADMINISTRATOR"), RoleGrant.at(OTHER_WARD, CLERK), RoleGrant.everywhere("AUDITOR"));
        UUID stranger = person("stranger", RoleGrant.at(OTHER_WARD, CLERK));

        beyond(() -> user.resetPassword(stranger, clerkElsewhere));
        beyond(() -> users.create(order("a.b", everywhere("AUDITOR")), clerkElsewhere));
    }

    private UUID person(String name, RoleGrant... grants) {
        UUID id = AccountsForTests.add(house.store, name, house.clock.instant(), grants);
        house.changes.choosePassword(id, PASSWORD);
        return id;
    }

    private UUID id(String name) {
        return house.accounts.findByName(name).orElseThrow().id();
    }

    private UUID grantOf(UUID account, UUID agency) {
        return house.accounts.grants(account).stream()
                .filter(grant -> grant.grant().agency().equals(Optional.of(agency)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> listed(String role) {
        UserQuery wanted = new UserQuery(
                "",
                Optional.of(role).filter(given -> !given.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                Administrators.REACHES.of(SHE).agencies());
        return directory.search(wanted, "", 50).stream()
                .map(entry -> entry.account().name())
                .toList();
    }

    private List<UserView> named(String name) {
        return users.list(new ListQuery(), "", name, "", Optional.empty(), Optional.empty(), SHE)
                .items();
    }

    private static UserOrder order(String name, GrantOrder... grants) {
        return new UserOrder(name, "Người Mới", Optional.empty(), List.of(grants));
    }

    private static GrantOrder grant(String role, UUID agency) {
        return new GrantOrder(role, Optional.of(agency), Optional.empty(), Optional.empty());
    }

    private static GrantOrder everywhere(String role) {
        return new GrantOrder(role, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static GrantRecord held(String role, LocalDate from) {
        return new GrantRecord(UUID.randomUUID(), RoleGrant.at(OTHER_WARD, role), from, Optional.empty(), "", "test");
    }

    private static void beyond(ThrowingCallable act) {
        assertThatThrownBy(act)
                .satisfiesAnyOf(
                        refused -> assertThat(refused).isInstanceOf(AgencyForbiddenException.class),
                        refused -> assertThat(refused)
                                .isInstanceOfSatisfying(
                                        ProblemException.class,
                                        problem -> assertThat(problem.status()).isEqualTo(403)));
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
