// SPDX-License-Identifier: Apache-2.0
package vn.sen.administration.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.sen.administration.RequestHeaders;

class CallerLanguageTest {

    @Test
    void vietnamese_is_spoken_unless_another_language_is_asked_for() {
        assertThat(CallerLanguage.of(RequestHeaders.in())).hasToString("vi");
        assertThat(CallerLanguage.of(RequestHeaders.in("fr", "*"))).hasToString("vi");
    }

    @Test
    void the_first_language_that_we_speak_wins() {
        assertThat(CallerLanguage.of(RequestHeaders.in("fr", "en-GB", "vi"))).hasToString("en");
    }

    @Test
    void the_page_s_switch_wins_over_the_browser() {
        assertThat(CallerLanguage.of(RequestHeaders.in("vi").withSwitchAt("en")))
                .hasToString("en");
        assertThat(CallerLanguage.of(RequestHeaders.in("en").withSwitchAt("nonsense")))
                .hasToString("en");
    }

    @Test
    void texts_are_there_in_both_languages() {
        assertThat(AdministrationTexts.get(CallerLanguage.of(RequestHeaders.in("en")), "failure.title", "x"))
                .isEqualTo("The module “x” does not run");
        assertThat(AdministrationTexts.get(CallerLanguage.of(RequestHeaders.in("vi")), "failure.title", "x"))
                .isEqualTo("Phân hệ “x” không chạy được");
    }
}
