// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import vn.sen.identity.openid.provider.ClientIdentity;
import vn.sen.identity.openid.provider.SignInRequest;

class SealedCookieTest {

    private static final PendingSignIn PENDING = new PendingSignIn(
            new SignInRequest(URI.create("https://sen.example.vn/back"), "state", "nonce", "verifier", List.of()),
            "/dossiers?text=a\nb",
            Optional.of("somebody"),
            Instant.now().truncatedTo(ChronoUnit.MILLIS));

    private final SealedCookie cookies = new SealedCookie(key("secret"), "vneid");

    @Test
    void what_was_sealed_is_read_again_on_any_node() {
        NewCookie cookie = cookies.seal(PENDING, true);

        assertThat(new SealedCookie(key("secret"), "vneid").open(cookie.getValue()))
                .contains(PENDING);
    }

    @Test
    void nobody_else_reads_or_makes_one() {
        String value = cookies.seal(PENDING, true).getValue();
        char last = value.charAt(value.length() - 1);
        String altered = value.substring(0, value.length() - 2) + (last == 'A' ? "BA" : "AA");

        assertThat(new SealedCookie(key("other"), "vneid").open(value)).isEmpty();
        assertThat(new SealedCookie(key("secret"), "other").open(value)).isEmpty();
        assertThat(cookies.open(altered)).isEmpty();
        assertThat(cookies.open("")).isEmpty();
        assertThat(cookies.open("nonsense!")).isEmpty();
        assertThat(value).doesNotContain("state", "nonce", "verifier");
    }

    @Test
    void scripts_and_other_paths_do_not_get_it() {
        NewCookie cookie = cookies.seal(PENDING, true);

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo(NewCookie.SameSite.LAX);
        assertThat(cookie.getPath()).isEqualTo("/sign-in/openid/");
        assertThat(cookie.getMaxAge()).isEqualTo(600);
        assertThat(cookie.getName()).startsWith("sen-openid-").doesNotContain("state");
    }

    @Test
    void it_is_forgotten_by_the_same_name_and_path() {
        String forgotten = SetCookie.text(SealedCookie.forgotten("state", true));

        assertThat(forgotten)
                .isEqualTo(SealedCookie.name("state")
                        + "=; Path=/sign-in/openid/; Max-Age=0; HttpOnly; SameSite=Lax; Secure");
    }

    private static SecretKey key(String secret) {
        return ClientIdentity.of("sen", secret, "", Path.of(".")).derivedKey("test");
    }
}
