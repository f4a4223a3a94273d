// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.sen.identity.web.SignInHouse.CHOSEN;
import static vn.sen.identity.web.SignInHouse.PASSWORD;
import static vn.sen.identity.web.SignInHouse.cookie;
import static vn.sen.identity.web.SignInHouse.fault;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.sen.identity.account.AccountRecord;
import vn.sen.identity.external.AccountLinks;
import vn.sen.identity.factor.FactorsForTests;
import vn.sen.identity.session.BrowserRequest;
import vn.sen.web.api.HtmlPage;
import vn.sen.web.api.ProblemException;

class ProfilePagesTest {

    private final SignInHouse house = new SignInHouse();
    private final ProfilePages profile = new ProfilePages(
            house.accounts,
            house.changes,
            house.factors,
            house.sessions,
            house.session,
            new AccountLinks(house.store, house.numbers, house.events),
            house.numbers,
            house.providers,
            house.roles,
            new GrantViews(house.agencies),
            house.events);
    private final ProfileSecurityPages security = new ProfileSecurityPages(
            house.accounts,
            house.changes,
            house.rules,
            house.factors,
            house.sessions,
            house.session,
            house.steps,
            house.throttle);
    private final UUID nga = house.clerk("nga");
    private final String session = cookie(house.signIn("nga", PASSWORD, "/"));

    @Test
    void a_person_sees_where_the_account_is_open_and_ends_it_elsewhere() {
        String elsewhere = cookie(house.signIn("nga", PASSWORD, "/"));
        List<SessionView> shown = sessions();
        assertThat(shown).hasSize(2);
        assertThat(shown).filteredOn(SessionView::here).hasSize(1);
        String other = shown.stream()
                .filter(view -> !view.here())
                .findFirst()
                .orElseThrow()
                .id();

        profile.endOne(session, other);

        assertThat(house.sessions.find(elsewhere)).isEmpty();
        assertThat(house.sessions.find(session)).isPresent();
        assertThatThrownBy(() -> profile.endOne(session, other)).isInstanceOf(ProblemException.class);
    }

    @Test
    void nobody_ends_somebody_else_s_session() {
        house.clerk("nam");
        String theirs = cookie(house.signIn("nam", PASSWORD, "/"));
        String id = house.sessions.find(theirs).orElseThrow().id();

        assertThatThrownBy(() -> profile.endOne(session, id)).isInstanceOf(ProblemException.class);

        assertThat(house.sessions.find(theirs)).isPresent();
    }

    @Test
    void everywhere_else_or_everywhere() {
        String elsewhere = cookie(house.signIn("nga", PASSWORD, "/"));
        profile.endOthers(session);
        assertThat(house.sessions.find(elsewhere)).isEmpty();
        assertThat(house.sessions.find(session)).isPresent();

        Response ended = profile.endAll(session, BrowserRequest.plain());

        assertThat(house.sessions.find(session)).isEmpty();
        assertThat(cookie(ended)).isEmpty();
        assertThat(house.recorded.told()).endsWith("identity.sessions-end DONE");
    }

    @Test
    void name_and_address_are_checked_and_kept() {
        long version = house.account(nga).version();
        assertThat(profile.describe(session, "", "no address", version).getStatus())
                .isEqualTo(422);

        profile.describe(session, " Nguyễn Thị Nga ", "nga@camau.vn", version);

        AccountRecord changed = house.account(nga);
        assertThat(changed.displayName()).isEqualTo("Nguyễn Thị Nga");
        assertThat(changed.email()).contains("nga@camau.vn");
    }

    @Test
    void a_new_password_takes_the_present_one_and_ends_every_other_session() {
        String elsewhere = cookie(house.signIn("nga", PASSWORD, "/"));
        assertThat(fault(change("wrong", CHOSEN))).contains("fault.password-current");
        assertThat(fault(change(PASSWORD, "short"))).contains("fault.password-short");

        Response changed = change(PASSWORD, CHOSEN);

        assertThat(changed.getLocation()).hasToString("/profile");
        assertThat(house.sessions.find(elsewhere)).isEmpty();
        assertThat(house.sessions.find(session)).as("renewed").isEmpty();
        assertThat(house.sessions.find(cookie(changed))).isPresent();
        assertThat(house.signIn("nga", CHOSEN, "/").getStatus()).isEqualTo(303);
    }

    @Test
    void a_second_factor_is_set_up_renewed_and_taken_away_again() {
        house.factors.begin(house.account(nga));
        Response done =
                security.enrol(session, FactorsForTests.code(house.factors.begin(house.account(nga)), house.clock));
        assertThat(((HtmlPage) done.getEntity()).template()).isEqualTo("recovery-codes.jte");
        assertThat(security.factorForm(session).getLocation()).hasToString("/profile");

        assertThat(((HtmlPage) security.renewCodes(session).getEntity()).params())
                .containsKey("codes");
        security.removeFactor(session);

        assertThat(house.factors.enrolled(nga)).isFalse();
    }

    @Test
    void an_administrator_cannot_do_without_one() {
        UUID admin = house.administrator("admin", false);
        FactorsForTests.enrol(house.factors, house.account(admin), house.clock);
        String pending = cookie(house.signIn("admin", PASSWORD, "/"));

        assertThatThrownBy(() -> security.removeFactor(pending))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.code()).isEqualTo("second-factor-required"));
        assertThat(house.factors.enrolled(admin)).isTrue();
    }

    private Response change(String current, String chosen) {
        return security.changePassword(session, current, chosen, chosen, BrowserRequest.plain());
    }

    @SuppressWarnings("unchecked")
    private List<SessionView> sessions() {
        return (List<SessionView>)
                ((HtmlPage) profile.show(session).getEntity()).params().get("sessions");
    }
}
