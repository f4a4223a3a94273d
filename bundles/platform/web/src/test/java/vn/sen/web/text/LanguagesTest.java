// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanguagesTest {

    @Test
    void vietnamese_is_spoken_unless_something_else_is_asked_for() {
        assertThat(accepting("")).isEqualTo(Languages.VIETNAMESE);
        assertThat(accepting("de-DE,fr;q=0.8")).isEqualTo(Languages.VIETNAMESE);
        assertThat(accepting("*")).isEqualTo(Languages.VIETNAMESE);
        assertThat(accepting("\u0000;;,q")).isEqualTo(Languages.VIETNAMESE);
    }

    @Test
    void the_weight_decides_not_the_order() {
        assertThat(accepting("vi;q=0.5,en-GB;q=0.9")).isEqualTo(Locale.ENGLISH);
        assertThat(accepting("en;q=0,vi;q=0.1")).isEqualTo(Languages.VIETNAMESE);
    }

    @Test
    void the_switch_is_stronger_than_the_browser() {
        assertThat(Languages.choose(Optional.of("vi"), Optional.of("en"))).isEqualTo(Languages.VIETNAMESE);
    }

    private static Locale accepting(String header) {
        return Languages.choose(Optional.empty(), Optional.of(header));
    }
}
