// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sen.identity.account.Accounts;
import vn.sen.identity.account.AccountsForTests;
import vn.sen.identity.session.Sessions;
import vn.sen.identity.session.SessionsForTests;
import vn.sen.identity.session.SignedIn;
import vn.sen.identity.store.IdentityStore;
import vn.sen.identity.throttle.FailureThrottle;
import vn.sen.persistence.IdentityDatabase;
import vn.sen.web.api.HtmlPage;

class SignInPagesTest {

    private static final String PASSWORD = "con mèo nằm ngủ";
    private static final String CHOSEN = "trời xanh mây trắng";

    private final IdentityStore store = new IdentityStore(IdentityDatabase.H2.empty(), unprepared -> {});
    private final Sessions sessions = new SessionsForTests(store).sessions();
    private final SessionCookies cookies = new SessionCookies(false);
    private final SignInPages pages = new SignInPages(new Accounts(store), sessions, new FailureThrottle(), cookies);

    @Test
    void the_right_password_opens_a_session_and_leads_back() {
        account("nga", false);

        Response response = signIn("nga", PASSWORD, "/modules");

        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getLocation()).hasToString("/modules");
        assertThat(response.getHeaderString("Cache-Control")).isEqualTo("no-store");
        assertThat(sessions.find(cookie(response))).map(SignedIn::accountName).contains("nga");
    }

    @Test
    void another_site_is_never_led_to() {
        account("nga", false);

        assertThat(signIn("nga", PASSWORD, "//example.org/").getLocation()).hasToString("/");
    }

    @Test
    void wrong_name_and_wrong_password_read_the_same() {
        account("nga", false);

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
        account("nga", false);
        for (int attempt = 0; attempt < 6; attempt++) {
            signIn("nga", "wrong" + attempt, "/");
        }

        Response response = signIn("nga", PASSWORD, "/");

        assertThat(response.getStatus()).isEqualTo(429);
        assertThat(response.getHeaderString("Retry-After")).isNotEmpty();
    }

    @Test
    void a_one_time_password_leads_to_the_choice_of_another() {
        account("admin", true);
        Response signedIn = signIn("admin", PASSWORD, "/modules");
        assertThat(signedIn.getLocation()).hasToString("/sign-in/password?return=%2Fmodules");

        Response chosen = choose(cookie(signedIn), CHOSEN, CHOSEN);

        assertThat(chosen.getStatus()).isEqualTo(303);
        assertThat(sessions.find(cookie(signedIn)))
                .as("session of the one-time password")
                .isEmpty();
        assertThat(sessions.find(cookie(chosen)))
                .map(SignedIn::mustChoosePassword)
                .contains(false);
        assertThat(signIn("admin", PASSWORD, "/").getStatus())
                .as("one-time password again")
                .isEqualTo(422);
    }

    @Test
    void a_chosen_password_is_checked() {
        account("admin", true);
        String session = cookie(signIn("admin", PASSWORD, "/"));

        assertThat(fault(choose(session, "short", "short"))).contains("password-short");
        assertThat(fault(choose(session, CHOSEN, CHOSEN + "!"))).contains("password-differs");
        assertThat(sessions.find(session)).map(SignedIn::mustChoosePassword).contains(true);
    }

    @Test
    void nobody_chooses_a_password_without_a_session_that_has_to() {
        account("nga", false);

        assertThat(choose("made up", CHOSEN, CHOSEN).getLocation()).hasToString("/sign-in");
        assertThat(choose(cookie(signIn("nga", PASSWORD, "/")), CHOSEN, CHOSEN).getLocation())
                .hasToString("/sign-in");
        assertThat(signIn("nga", PASSWORD, "/").getStatus()).isEqualTo(303);
    }

    @Test
    void whoever_has_to_choose_is_led_there_from_the_form_too() {
        account("admin", true);
        String session = cookie(signIn("admin", PASSWORD, "/"));

        assertThat(pages.form(session, "/modules").getLocation()).hasToString("/sign-in/password?return=%2Fmodules");
        assertThat(pages.form("", "/modules").getStatus()).isEqualTo(200);
    }

    @Test
    void signing_in_again_ends_the_session_before() {
        account("nga", false);
        String first = cookie(signIn("nga", PASSWORD, "/"));

        pages.signIn("nga", PASSWORD, "/", first, BrowserRequest.plain());

        assertThat(sessions.find(first)).isEmpty();
    }

    @Test
    void signing_out_ends_the_session_and_clears_the_cookie() {
        account("nga", false);
        String session = cookie(signIn("nga", PASSWORD, "/"));

        Response response = new SignOutPage(sessions, cookies).signOut(session, BrowserRequest.plain());

        assertThat(response.getLocation()).hasToString("/");
        assertThat(cookie(response)).isEmpty();
        assertThat(sessions.find(session)).isEmpty();
    }

    private void account(String name, boolean oneTime) {
        AccountsForTests.add(store, name, PASSWORD, oneTime, Clock.systemUTC().instant());
    }

    private Response signIn(String name, String password, String back) {
        return pages.signIn(name, password, back, "", BrowserRequest.plain());
    }

    private Response choose(String session, String password, String again) {
        return pages.choosePassword(session, password, again, "/", BrowserRequest.plain());
    }

    private static String cookie(Response response) {
        return response.getCookies().get("sen-session").getValue();
    }

    private static Optional<String> fault(Response response) {
        Optional<?> code =
                (Optional<?>) ((HtmlPage) response.getEntity()).params().get("fault");
        return code.map(String::valueOf);
    }
}
