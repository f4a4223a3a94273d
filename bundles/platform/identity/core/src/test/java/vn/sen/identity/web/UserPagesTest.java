// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.sen.identity.web.SignInHouse.PASSWORD;
import static vn.sen.identity.web.SignInHouse.cookie;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.sen.identity.account.AccountsForTests;
import vn.sen.identity.account.GrantRecord;
import vn.sen.identity.api.RoleGrant;
import vn.sen.web.api.Fault;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ProblemException;

/** What an administrator does with users in the browser. */
class UserPagesTest {

    private static final UUID WARD = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final UUID OTHER_WARD = UUID.fromString("018f0000-0000-7000-8000-000000000002");

    private final SignInHouse house = new SignInHouse();
    private final GrantViews views = new GrantViews(house.agencies);
    private final UserPages users = new UserPages(
            AccountsForTests.directory(house.store, house.clock),
            house.acts,
            house.roles,
            house.agencies,
            views,
            Administrators.REACHES);
    private final UserPage user = new UserPage(
            house.accounts,
            house.acts,
            house.factors,
            house.roles,
            house.agencies,
            views,
            Administrators.REACHES,
            house.limits,
            house.readings);
    private final UserActPages acts = new UserActPages(house.acts, Administrators.REACHES);

    @Test
    void a_new_user_s_one_time_password_is_shown_once_and_opens_the_account() {
        Response made = create("Nguyen.Van.A", "Nguyễn Văn A", "CLERK", WARD.toString());

        HtmlPage page = (HtmlPage) made.getEntity();
        assertThat(made.getHeaderString("Cache-Control")).isEqualTo("no-store");
        assertThat(house.signIn("nguyen.van.a", (String) page.params().get("password"), "/")
                        .getLocation())
                .hasToString("/sign-in/password?return=%2F");
        assertThat(house.accounts.grants(id("nguyen.van.a")))
                .extracting(GrantRecord::grant)
                .containsExactly(RoleGrant.at(WARD, "CLERK"));
    }

    @Test
    void every_fault_is_told_at_once_and_nothing_is_made() {
        Response refused = create("Nguyễn", "", "NO_SUCH_ROLE", "no agency");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(faults(refused))
                .contains("/name user-name-format", "/displayName user-display-name-length", "/agency agency-unknown");
        assertThat(house.accounts.findByName("nguyễn")).isEmpty();
        create("a.b", "A B", "", "");
        assertThat(faults(create("a.b", "A B", "", ""))).containsExactly("/name user-exists");
    }

    @Test
    void the_role_of_administrator_can_be_held_at_an_agency() {
        create("a.b", "A B", "ADMINISTRATOR", WARD.toString());

        assertThat(house.accounts.grants(id("a.b")))
                .extracting(GrantRecord::grant)
                .containsExactly(RoleGrant.at(WARD, "ADMINISTRATOR"));
    }

    @Test
    void a_role_is_given_ended_and_moved() {
        create("a.b", "A B", "CLERK", WARD.toString());
        UUID id = id("a.b");
        user.give(id, "OFFICER", WARD.toString(), "", "", Administrators.ofAll());
        assertThat(faults(user.give(id, "OFFICER", "", "2026-12-31", "2026-12-01", Administrators.ofAll())))
                .containsExactly("/validTo grant-term");

        user.transfer(id, WARD.toString(), OTHER_WARD.toString(), "", Administrators.ofAll());

        assertThat(house.accounts.held(id))
                .containsExactlyInAnyOrder(RoleGrant.at(OTHER_WARD, "CLERK"), RoleGrant.at(OTHER_WARD, "OFFICER"));
        UUID grant = house.accounts.grants(id).stream()
                .filter(held -> held.grant().equals(RoleGrant.at(OTHER_WARD, "CLERK")))
                .findFirst()
                .orElseThrow()
                .id();
        user.end(id, grant, Administrators.ofAll());
        assertThat(house.accounts.held(id)).containsExactly(RoleGrant.at(OTHER_WARD, "OFFICER"));
        assertThat(faults(user.transfer(id, WARD.toString(), OTHER_WARD.toString(), "", Administrators.ofAll())))
                .containsExactly("/leaves transfer-nothing");
    }

    @Test
    void disabling_signs_out_and_enabling_lets_in_again() {
        UUID nga = house.clerk("nga");
        String session = cookie(house.signIn("nga", PASSWORD, "/"));

        acts.act(nga, "disable", Administrators.ofAll());
        assertThat(house.sessions.find(session)).isEmpty();
        assertThat(house.signIn("nga", PASSWORD, "/").getStatus()).isEqualTo(422);

        acts.act(nga, "enable", Administrators.ofAll());
        assertThat(house.signIn("nga", PASSWORD, "/").getStatus()).isEqualTo(303);
    }

    @Test
    void resetting_gives_a_password_once_and_signs_out() {
        UUID nga = house.clerk("nga");
        String session = cookie(house.signIn("nga", PASSWORD, "/"));

        HtmlPage told = (HtmlPage)
                acts.act(nga, "reset-password", Administrators.ofAll()).getEntity();

        assertThat(house.sessions.find(session)).isEmpty();
        assertThat(house.signIn("nga", (String) told.params().get("password"), "/")
                        .getStatus())
                .isEqualTo(303);
        assertThat(house.recorded.told()).contains("identity.password-reset DONE");
    }

    @Test
    void an_act_that_is_none_or_a_user_that_is_none_is_not_found() {
        UUID nga = house.clerk("nga");

        assertThatThrownBy(() -> acts.act(nga, "delete", Administrators.ofAll()))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> acts.ask(new UUID(0, 1), "disable", Administrators.ofAll()))
                .isInstanceOf(ProblemException.class);
    }

    private Response create(String name, String displayName, String role, String agency) {
        return users.create(name, displayName, "", role, agency, "", "", Administrators.ofAll());
    }

    private UUID id(String name) {
        return house.accounts.findByName(name).orElseThrow().id();
    }

    @SuppressWarnings("unchecked")
    private static List<String> faults(Response response) {
        HtmlPage page = (HtmlPage) response.getEntity();
        return ((List<Fault>) page.params().get("faults"))
                .stream().map(fault -> fault.pointer() + " " + fault.code()).toList();
    }
}
