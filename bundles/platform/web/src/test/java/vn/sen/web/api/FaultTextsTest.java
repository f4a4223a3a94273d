// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class FaultTextsTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    @Test
    void a_fault_is_told_in_the_language_of_who_asked() {
        Fault fault = Fault.of("/name", "too-long", 200);

        assertThat(new FaultTexts(ModuleJson.class, VIETNAMESE).of(fault)).contains("200", "ký tự");
        assertThat(new FaultTexts(ModuleJson.class, Locale.ENGLISH).of(fault)).contains("200", "character");
    }

    @Test
    void another_language_is_answered_in_vietnamese() {
        Fault fault = Fault.of("/name", "too-long", 200);

        assertThat(new FaultTexts(ModuleJson.class, Locale.FRENCH).of(fault))
                .isEqualTo(new FaultTexts(ModuleJson.class, VIETNAMESE).of(fault));
    }

    @Test
    void what_has_no_text_is_told_by_its_code() {
        FaultTexts texts = new FaultTexts(ModuleJson.class, VIETNAMESE);

        assertThat(texts.of(Fault.of("/name", "never-heard-of"))).isEqualTo("never-heard-of");
        assertThat(texts.text("never.heard.of")).isEqualTo("never.heard.of");
    }
}
