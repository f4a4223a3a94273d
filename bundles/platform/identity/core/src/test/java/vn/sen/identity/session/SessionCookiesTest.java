// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.NewCookie;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionCookiesTest {

    private static final Map<String, String> FORWARDED = Map.of("X-Forwarded-Proto", "https");

    @Test
    void no_script_and_no_other_site_gets_at_the_cookie() {
        NewCookie cookie = new SessionCookies(false).opened("value", BrowserRequest.plain());

        assertThat(cookie.getName()).isEqualTo("sen-session");
        assertThat(cookie.getValue()).isEqualTo("value");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo(NewCookie.SameSite.LAX);
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getMaxAge()).as("ends with the browser").isEqualTo(NewCookie.DEFAULT_MAX_AGE);
    }

    @Test
    void it_is_secure_behind_tls() {
        assertThat(new SessionCookies(false)
                        .opened("v", BrowserRequest.request(true, Map.of()))
                        .isSecure())
                .isTrue();
        assertThat(new SessionCookies(false).opened("v", BrowserRequest.plain()).isSecure())
                .isFalse();
    }

    @Test
    void behind_tls_its_name_keeps_other_hosts_from_setting_it() {
        NewCookie cookie = new SessionCookies(false).opened("v", BrowserRequest.request(true, Map.of()));

        assertThat(cookie.getName()).isEqualTo("__Host-sen-session");
        assertThat(cookie.getDomain()).as("a browser wants none with that name").isNull();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(new SessionCookies(false).header("v", true)).startsWith("__Host-sen-session=v; Path=/;");
        assertThat(new SessionCookies(false)
                        .closed(BrowserRequest.request(true, Map.of()))
                        .getName())
                .isEqualTo("__Host-sen-session");
    }

    @Test
    void a_proxy_is_believed_only_when_the_administrator_says_so() {
        assertThat(new SessionCookies(true)
                        .opened("v", BrowserRequest.request(false, FORWARDED))
                        .isSecure())
                .isTrue();
        assertThat(new SessionCookies(false)
                        .opened("v", BrowserRequest.request(false, FORWARDED))
                        .isSecure())
                .isFalse();
    }

    @Test
    void signing_out_has_the_browser_forget_it() {
        NewCookie cookie = new SessionCookies(false).closed(BrowserRequest.plain());

        assertThat(cookie.getMaxAge()).isZero();
        assertThat(cookie.getValue()).isEmpty();
    }
}
