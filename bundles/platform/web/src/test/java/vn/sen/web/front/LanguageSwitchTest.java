// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageSwitchTest {

    @Test
    void the_switch_leads_to_the_same_page_without_the_wish() {
        assertThat(LanguageSwitch.in("GET", "/procedures", "q=a&lang=en&field=b"))
                .contains(new LanguageSwitch(Locale.ENGLISH, "/procedures?q=a&field=b"));
    }

    @Test
    void a_language_nobody_speaks_changes_nothing() {
        assertThat(LanguageSwitch.in("GET", "/", "lang=de")).isEmpty();
    }

    @Test
    void neither_a_form_nor_the_api_nor_a_path_to_another_server_is_led_anywhere() {
        assertThat(LanguageSwitch.in("POST", "/", "lang=en")).isEmpty();
        assertThat(LanguageSwitch.in("GET", "/api/v1/procedures", "lang=en")).isEmpty();
        assertThat(LanguageSwitch.in("GET", "//evil.example", "lang=en")).isEmpty();
    }
}
