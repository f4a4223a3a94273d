// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTest {

    private static final PasswordRules RULES = AccountsForTests.rules();

    @ParameterizedTest
    @CsvSource({
        "elevenchars, password-short",
        "aaaaaaaaaaaa, password-common",
        "MatKhau123456, password-common",
        "Admin-is-me-123, password-has-name",
        "iloveyou-2026!!, password-common",
        "dragonfly dragonfly, password-common",
        "matkhau_matkhau1, password-common",
        "camau-2026-cm-sen, password-context",
        "Cà Mau 1997-2025, password-context"
    })
    void a_weak_password_is_refused_with_the_reason(String password, String code) {
        assertThat(RULES.fault(password, "admin")).contains(code);
    }

    @Test
    void a_password_that_would_only_cost_us_time_is_refused() {
        assertThat(RULES.fault("abcdefg ".repeat(17), "admin")).contains("password-long");
    }

    @Test
    void a_sentence_is_taken() {
        assertThat(RULES.fault("trời xanh mây trắng", "admin")).isEmpty();
    }

    @Test
    void the_public_password_of_the_demonstration_could_not_be_chosen() {
        assertThat(RULES.fault("demo-secret", "demo")).isPresent();
    }

    @Test
    void no_setting_goes_below_eight_characters() {
        PasswordRules lax = new PasswordRules(3, List.of());

        assertThat(lax.shortest()).isEqualTo(8);
        assertThat(lax.fault("gà trống", "admin")).isEmpty();
        assertThat(lax.fault("gàtrống", "admin")).contains("password-short");
    }

    @Test
    void digits_alone_are_taken_when_nobody_would_guess_them() {
        assertThat(RULES.fault("839201745618", "admin")).isEmpty();
    }

    @Test
    void thousands_of_known_passwords_that_are_long_enough_are_refused() throws IOException {
        try (InputStream list = PasswordRules.class.getResourceAsStream("/dictionaries/passwords.txt")) {
            List<String> known = new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.length() >= PasswordRules.FLOOR)
                    .toList();

            assertThat(known).hasSizeGreaterThan(39_000);
            assertThat(CommonPasswords.include(known.get(known.size() - 1))).isTrue();
        }
    }

    @Test
    void the_same_letters_typed_on_another_keyboard_are_as_long() {
        String composed = "trời xanh mây";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);

        assertThat(RULES.fault(decomposed, "admin")).isEqualTo(RULES.fault(composed, "admin"));
        assertThat(PasswordHash.matches(decomposed, PasswordHash.of(composed))).isTrue();
    }
}
