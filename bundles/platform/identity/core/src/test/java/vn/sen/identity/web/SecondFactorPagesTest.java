// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sen.identity.web.SignInHouse.CHOSEN;
import static vn.sen.identity.web.SignInHouse.PASSWORD;
import static vn.sen.identity.web.SignInHouse.cookie;
import static vn.sen.identity.web.SignInHouse.fault;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.sen.identity.account.AccountsForTests;
import vn.sen.identity.factor.Enrolment;
import vn.sen.identity.factor.FactorsForTests;
import vn.sen.identity.session.BrowserRequest;
import vn.sen.identity.session.SignedIn;
import vn.sen.identity.session.Stage;
import vn.sen.web.api.HtmlPage;

/** Signing in where a second factor is asked for, or has to be set up first. */
class SecondFactorPagesTest {

    private final SignInHouse house = new SignInHouse();

    @Test
    void an_administrator_sets_one_up_on_the_way_in_and_gets_recovery_codes() {
        house.administrator("admin", false);
        Response password = house.signIn("admin", PASSWORD, "/modules");
        assertThat(password.getLocation()).hasToString("/sign-in/second-factor?return=%2Fmodules");
        Enrolment shown = enrolment(house.enrol.form(cookie(password), "/modules"));

        Response done = house.enrol.confirm(
                cookie(password), FactorsForTests.code(shown, house.clock), "/modules", BrowserRequest.plain());

        assertThat(((HtmlPage) done.getEntity()).params()).containsEntry("next", "/modules");
        assertThat(codes(done)).hasSize(10);
        assertThat(done.getHeaderString("Cache-Control")).isEqualTo("no-store");
        assertThat(stage(cookie(done))).isEqualTo(Stage.FULL);
        assertThat(house.sessions.find(cookie(password)))
                .as("session of the step before")
                .isEmpty();
    }

    @Test
    void a_wrong_code_sets_nothing_up() {
        house.administrator("admin", false);
        String session = cookie(house.signIn("admin", PASSWORD, "/"));

        Response wrong = house.enrol.confirm(session, "000000", "/", BrowserRequest.plain());

        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(fault(wrong)).contains("code.wrong");
        assertThat(stage(session)).isEqualTo(Stage.ENROL);
    }

    @Test
    void once_set_up_the_password_alone_opens_nothing() {
        Enrolment enrolment = enrolled("admin");

        Response password = house.signIn("admin", PASSWORD, "/modules");

        assertThat(password.getLocation()).hasToString("/sign-in/code?return=%2Fmodules");
        assertThat(house.sessions.find(cookie(password)).orElseThrow().caller().roles())
                .isEmpty();
        Response done = code(cookie(password), FactorsForTests.code(enrolment, house.clock));
        assertThat(done.getLocation()).hasToString("/modules");
        assertThat(house.sessions.find(cookie(done)).orElseThrow().caller().hasRole("ADMINISTRATOR"))
                .isTrue();
        assertThat(house.recorded.told()).endsWith("identity.sign-in DONE");
    }

    @Test
    void a_wrong_code_and_a_wrong_recovery_code_read_the_same() {
        enrolled("admin");
        String session = cookie(house.signIn("admin", PASSWORD, "/"));

        Response digits = code(session, "000000");
        Response letters = code(session, "AAAAA-AAAAA-AAAAA-AAAAA-AAAAA");

        assertThat(digits.getStatus()).isEqualTo(422).isEqualTo(letters.getStatus());
        assertThat(((HtmlPage) digits.getEntity()).params()).isEqualTo(((HtmlPage) letters.getEntity()).params());
        assertThat(digits.getHeaders()).isEqualTo(letters.getHeaders());
    }

    @Test
    void the_page_for_the_code_is_for_nobody_else() {
        house.clerk("nga");
        String full = cookie(house.signIn("nga", PASSWORD, "/"));

        assertThat(house.code.form("", "/").getLocation()).hasToString("/sign-in");
        assertThat(house.code.form(full, "/").getLocation()).hasToString("/sign-in");
        assertThat(code(full, "123456").getLocation()).hasToString("/sign-in");
        assertThat(house.enrol.form(full, "/").getLocation()).hasToString("/sign-in");
    }

    @Test
    void codes_cannot_be_tried_one_after_another() {
        Enrolment enrolment = enrolled("admin");
        String session = cookie(house.signIn("admin", PASSWORD, "/"));
        for (int guess = 0; guess < 6; guess++) {
            assertThat(code(session, "00000" + guess).getStatus()).isEqualTo(422);
        }

        Response refused = code(session, FactorsForTests.code(enrolment, house.clock));

        assertThat(refused.getStatus()).as("even the right one").isEqualTo(429);
        assertThat(refused.getHeaderString("Retry-After")).isNotEmpty();
        assertThat(house.recorded.told()).contains("identity.second-factor REFUSED");
    }

    @Test
    void a_recovery_code_stands_in_for_a_lost_phone() {
        UUID admin = house.administrator("admin", false);
        List<String> codes = FactorsForTests.enrol(house.factors, house.account(admin), house.clock);
        String session = cookie(house.signIn("admin", PASSWORD, "/"));

        assertThat(code(session, codes.get(0)).getLocation()).hasToString("/modules");
    }

    @Test
    void a_reset_password_still_takes_the_code_before_anything_else() {
        UUID admin = house.administrator("admin", false);
        Enrolment enrolment = enrol(admin);
        String oneTime = house.changes.resetPassword(admin).orElseThrow().oneTimePassword();

        Response password = house.signIn("admin", oneTime, "/");
        assertThat(password.getLocation()).hasToString("/sign-in/code?return=%2F");
        Response code = code(cookie(password), FactorsForTests.code(enrolment, house.clock));
        assertThat(code.getLocation()).hasToString("/sign-in/password?return=%2Fmodules");
        Response chosen = house.password.choose(cookie(code), CHOSEN, CHOSEN, "/modules", BrowserRequest.plain());

        assertThat(stage(cookie(chosen))).isEqualTo(Stage.FULL);
    }

    @Test
    void the_account_of_the_demonstration_gets_in_by_its_password() {
        UUID demo = house.administrator("demo", false);
        AccountsForTests.demonstration(house.store, demo);

        assertThat(house.signIn("demo", PASSWORD, "/modules").getLocation()).hasToString("/modules");
    }

    private Enrolment enrolled(String name) {
        return enrol(house.administrator(name, false));
    }

    private Enrolment enrol(UUID id) {
        Enrolment begun = house.factors.begin(house.account(id));
        house.factors
                .confirm(house.account(id), FactorsForTests.code(begun, house.clock))
                .orElseThrow();
        house.clock.advance(Duration.ofSeconds(30));
        return begun;
    }

    private Response code(String session, String code) {
        return house.code.show(session, code, "/modules", BrowserRequest.plain());
    }

    private Stage stage(String session) {
        return house.sessions.find(session).map(SignedIn::stage).orElseThrow();
    }

    private static Enrolment enrolment(Response response) {
        return (Enrolment) ((HtmlPage) response.getEntity()).params().get("enrolment");
    }

    private static List<?> codes(Response response) {
        return (List<?>) ((HtmlPage) response.getEntity()).params().get("codes");
    }
}
