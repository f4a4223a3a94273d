// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsrfTokenTest {

    @Test
    void a_token_fits_its_own_session_and_no_other() {
        String token = CsrfToken.of("session-1");

        assertThat(CsrfToken.matches("session-1", token)).isTrue();
        assertThat(CsrfToken.matches("session-2", token)).isFalse();
        assertThat(CsrfToken.matches("session-1", "")).isFalse();
    }

    @Test
    void the_session_cannot_be_read_from_the_token() {
        assertThat(CsrfToken.of("secret-session")).doesNotContain("secret");
    }
}
