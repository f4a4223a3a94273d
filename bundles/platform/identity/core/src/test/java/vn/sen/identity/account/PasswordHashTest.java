// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    @Test
    void a_hash_names_argon2id_and_its_parameters() {
        assertThat(PasswordHash.of("secret")).startsWith("$argon2id$v=19$m=9216,t=4,p=1$");
    }

    @Test
    void only_the_same_password_matches() {
        String hash = PasswordHash.of("correct horse");

        assertThat(PasswordHash.matches("correct horse", hash)).isTrue();
        assertThat(PasswordHash.matches("correct horsf", hash)).isFalse();
    }

    @Test
    void the_same_password_gets_another_hash_each_time() {
        assertThat(PasswordHash.of("secret")).isNotEqualTo(PasswordHash.of("secret"));
    }

    @Test
    void vietnamese_letters_match_however_the_keyboard_composed_them() {
        String composed = "mật khẩu dài";
        String decomposed = java.text.Normalizer.normalize(composed, java.text.Normalizer.Form.NFD);

        assertThat(decomposed).isNotEqualTo(composed);
        assertThat(PasswordHash.matches(decomposed, PasswordHash.of(composed))).isTrue();
    }
}
