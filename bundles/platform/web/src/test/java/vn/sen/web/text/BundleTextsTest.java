// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.sen.web.api.Texts;

class BundleTextsTest {

    private final BundleTexts platform = BundleTexts.read(BundleTextsTest::entry, Optional.empty());

    @Test
    void numbers_are_written_as_the_language_writes_them() {
        assertThat(platform.in(Languages.VIETNAMESE).get("problem.body-too-large.detail", 1048576))
                .contains("1.048.576");
        assertThat(platform.in(Languages.ENGLISH).get("problem.body-too-large.detail", 1048576))
                .contains("1,048,576");
    }

    @Test
    void a_module_without_texts_speaks_with_the_platforms() {
        Texts texts = BundleTexts.read(path -> null, Optional.of(platform)).in(Languages.VIETNAMESE);

        assertThat(texts.get("shell.sign-in")).isEqualTo("Đăng nhập");
        assertThat(texts.get("no.such.key")).isEqualTo("no.such.key");
    }

    @Test
    void both_languages_have_the_same_keys() throws Exception {
        assertThat(keys("en")).isEqualTo(keys("vi"));
    }

    private static TreeSet<Object> keys(String language) throws Exception {
        Properties properties = new Properties();
        properties.load(entry("i18n/messages_" + language + ".properties").openStream());
        return new TreeSet<>(properties.keySet());
    }

    private static URL entry(String path) {
        return BundleTextsTest.class.getClassLoader().getResource(path);
    }
}
