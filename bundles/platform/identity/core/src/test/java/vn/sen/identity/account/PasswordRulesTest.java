// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource({
        "elevenchars, password-short",
        "aaaaaaaaaaaa, password-common",
        "MatKhau123456, password-common",
        "Admin-is-me-123, password-has-name"
    })
    void a_weak_password_is_refused_with_the_reason(String password, String code) {
        assertThat(PasswordRules.fault(password, "admin")).contains(code);
    }

    @Test
    void a_password_that_would_only_cost_us_time_is_refused() {
        assertThat(PasswordRules.fault("abcdefg ".repeat(17), "admin")).contains("password-long");
    }

    @Test
    void a_sentence_is_taken() {
        assertThat(PasswordRules.fault("trời xanh mây trắng", "admin")).isEmpty();
    }

    @Test
    void the_public_password_of_the_demonstration_could_not_be_chosen() {
        assertThat(PasswordRules.fault("demo-secret", "demo")).isPresent();
    }
}
