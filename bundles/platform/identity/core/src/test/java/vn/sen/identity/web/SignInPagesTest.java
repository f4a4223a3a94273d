// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sen.identity.web.SignInHouse.CHOSEN;
import static vn.sen.identity.web.SignInHouse.PASSWORD;
import static vn.sen.identity.web.SignInHouse.cookie;
import static vn.sen.identity.web.SignInHouse.fault;

import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;
import vn.sen.identity.session.BrowserRequest;
import vn.sen.identity.session.Sessions;
import vn.sen.identity.session.SignedIn;
import vn.sen.identity.session.Stage;
import vn.sen.web.api.HtmlPage;

class SignInPagesTest {

    private final SignInHouse house = new SignInHouse();
    private final Sessions sessions = house.sessions;

    @Test
    void the_right_password_opens_a_session_and_leads_back() {
        house.clerk("nga");

        Response response = signIn("nga", PASSWORD, "/modules");

        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getLocation()).hasToString("/modules");
        assertThat(response.getHeaderString("Cache-Control")).isEqualTo("no-store");
        assertThat(sessions.find(cookie(response)))
                .map(session -> session.account().name())
                .contains("nga");
    }

    @Test
    void another_site_is_never_led_to() {
        house.clerk("nga");

        assertThat(signIn("nga", PASSWORD, "//example.org/").getLocation()).hasToString("/");
    }

    @Test
    void wrong_name_and_wrong_password_read_the_same() {
        house.clerk("nga");

        Response wrongPassword = signIn("nga", "wrong", "/");
        Response unknownName = signIn("nobody", PASSWORD, "/");

        assertThat(fault(wrongPassword)).contains("sign-in.wrong").isEqualTo(fault(unknownName));
        assertThat(wrongPassword.getStatus()).isEqualTo(422).isEqualTo(unknownName.getStatus());
        assertThat(wrongPassword.getCookies()).isEmpty();
    }

    @Test
    void the_password_is_never_shown_again() {
        HtmlPage page = (HtmlPage) signIn("nga", "my secret", "/").getEntity();

        assertThat(page.params().values()).noneMatch(value -> value.toString().contains("my secret"));
    }

    @Test
    void an_empty_form_is_told_what_is_missing() {
        assertThat(fault(signIn("", "", "/"))).contains("sign-in.incomplete");
    }

    @Test
    void guessing_is_answered_with_how_long_to_wait() {
        house.clerk("nga");
        for (int attempt = 0; attempt < 6; attempt++) {
            signIn("nga", "wrong" + attempt, "/");
        }

        Response response = signIn("nga", PASSWORD, "/");

        assertThat(response.getStatus()).isEqualTo(429);
        assertThat(response.getHeaderString("Retry-After")).isNotEmpty();
    }

    @Test
    void a_one_time_password_leads_to_the_choice_of_another() {
        house.administrator("admin", true);
        Response signedIn = signIn("admin", PASSWORD, "/modules");
        assertThat(signedIn.getLocation()).hasToString("/sign-in/password?return=%2Fmodules");

        Response chosen = choose(cookie(signedIn), CHOSEN, CHOSEN);

        assertThat(chosen.getStatus()).isEqualTo(303);
        assertThat(sessions.find(cookie(signedIn)))
                .as("session of the one-time password")
                .isEmpty();
        assertThat(sessions.find(cookie(chosen)))
                .map(SignedIn::stage)
                .as("the role requires a second factor")
                .contains(Stage.ENROL);
        assertThat(signIn("admin", PASSWORD, "/").getStatus())
                .as("one-time password again")
                .isEqualTo(422);
    }

    @Test
    void a_chosen_password_is_checked() {
        house.administrator("admin", true);
        String session = cookie(signIn("admin", PASSWORD, "/"));

        assertThat(fault(choose(session, "short", "short"))).contains("password-short");
        assertThat(fault(choose(session, CHOSEN, CHOSEN + "!"))).contains("password-differs");
        assertThat(sessions.find(session)).map(SignedIn::stage).contains(Stage.PASSWORD);
    }

    @Test
    void nobody_chooses_a_password_without_a_session_that_has_to() {
        house.clerk("nga");

        assertThat(choose("made up", CHOSEN, CHOSEN).getLocation()).hasToString("/sign-in");
        assertThat(choose(cookie(signIn("nga", PASSWORD, "/")), CHOSEN, CHOSEN).getLocation())
                .hasToString("/sign-in");
        assertThat(signIn("nga", PASSWORD, "/").getStatus()).isEqualTo(303);
    }

    @Test
    void whoever_has_to_choose_is_led_there_from_the_form_too() {
        house.administrator("admin", true);
        String session = cookie(signIn("admin", PASSWORD, "/"));

        assertThat(house.signIn.form(session, "/modules").getLocation())
                .hasToString("/sign-in/password?return=%2Fmodules");
        assertThat(house.signIn.form("", "/modules").getStatus()).isEqualTo(200);
    }

    @Test
    void signing_in_again_ends_the_session_before() {
        house.clerk("nga");
        String first = cookie(signIn("nga", PASSWORD, "/"));

        house.signIn.signIn("nga", PASSWORD, "/", first, BrowserRequest.plain());

        assertThat(sessions.find(first)).isEmpty();
    }

    @Test
    void signing_out_ends_the_session_and_clears_the_cookie() {
        house.clerk("nga");
        String session = cookie(signIn("nga", PASSWORD, "/"));

        Response response = new SignOutPage(sessions, house.session, house.providers, house.events)
                .signOut(session, BrowserRequest.plain());

        assertThat(response.getLocation()).hasToString("/");
        assertThat(cookie(response)).isEmpty();
        assertThat(sessions.find(session)).isEmpty();
    }

    @Test
    void what_happened_is_recorded_without_what_was_typed_into_the_wrong_field() {
        house.clerk("nga");

        signIn("nga", "wrong", "/");
        signIn("my-password-by-mistake", "x", "/");
        signIn("nga", PASSWORD, "/");

        assertThat(house.recorded.told())
                .containsSequence("identity.sign-in REFUSED", "identity.sign-in REFUSED", "identity.sign-in DONE");
        assertThat(house.recorded.entries().toString()).doesNotContain("my-password-by-mistake", PASSWORD);
    }

    private Response signIn(String name, String password, String back) {
        return house.signIn(name, password, back);
    }

    private Response choose(String session, String password, String again) {
        return house.password.choose(session, password, again, "/", BrowserRequest.plain());
    }
}
