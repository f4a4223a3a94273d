// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.sen.kernel.api.LocalizedText;

class KernelTextsTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{[0-9]}");
    private final KernelTexts texts = KernelTexts.load();

    private static Properties file(String language) throws Exception {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                KernelTexts.class.getResourceAsStream("/i18n/messages_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    @Test
    void both_languages_have_the_same_keys_with_the_same_arguments() throws Exception {
        Properties vi = file("vi");
        Properties en = file("en");
        assertThat(vi.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
        for (String key : vi.stringPropertyNames()) {
            assertThat(arguments(vi.getProperty(key))).as(key).isEqualTo(arguments(en.getProperty(key)));
        }
    }

    @Test
    void arguments_are_shown_in_the_language_of_the_sentence() {
        LocalizedText inner = new LocalizedText("văn bản", "text");
        LocalizedText told = texts.text("expected.setting.list", inner);
        assertThat(told.vi()).isEqualTo("một danh sách, mỗi phần tử là văn bản");
        assertThat(told.en()).isEqualTo("a list, each element text");
        assertThat(texts.text("expected.setting.options", List.of("a", "b")).en())
                .isEqualTo("one of: a, b");
    }

    @Test
    void an_argument_with_braces_is_shown_as_it_is() {
        assertThat(texts.problem("package-without-feature").code()).isEqualTo("package-without-feature");
        assertThat(texts.text("command.removed", "{0}").en()).contains("“{0}”");
    }

    @Test
    void a_text_that_is_not_there_is_a_fault_of_ours() {
        assertThatThrownBy(() -> texts.text("no.such.key")).hasMessageContaining("no.such.key");
    }

    private static TreeSet<String> arguments(String text) {
        TreeSet<String> arguments = new TreeSet<>();
        ARGUMENT.matcher(text).results().map(MatchResult::group).forEach(arguments::add);
        return arguments;
    }
}
