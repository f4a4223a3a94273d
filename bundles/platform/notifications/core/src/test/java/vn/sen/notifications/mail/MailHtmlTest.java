// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.sen.notifications.api.Language;
import vn.sen.notifications.api.Message;

class MailHtmlTest {

    private static String html(Language language, String subject, String text) {
        return MailHtml.of(
                new Message(new UUID(0, 1), "1.email", "a@example.vn", "A", language, subject, text, Optional.empty()));
    }

    @Test
    void paragraphs_and_lines_stay_as_they_are_in_the_text() {
        assertThat(html(Language.VI, "Hồ sơ", "Kính gửi ông/bà,\n\nDòng một\nDòng hai\n \n\nHết\n"))
                .contains("Kính gửi ông/bà,</p>\n")
                .contains(">Dòng một<br>\nDòng hai</p>\n")
                .contains(">Hết</p>\n</body>");
    }

    @Test
    void it_says_its_language_and_has_a_title_for_whoever_listens() {
        assertThat(html(Language.EN, "Your dossier", "x"))
                .contains("<html lang=\"en\">")
                .contains("<title>Your dossier</title>");
        assertThat(html(Language.VI, "Hồ sơ", "x")).contains("<html lang=\"vi\">", "<title>Hồ sơ</title>");
    }

    @Test
    void what_somebody_has_written_into_a_value_is_never_html() {
        assertThat(html(Language.VI, "</title><script>1</script>", "<img src=x onerror='a()'> & \"b\""))
                .contains("<title>&lt;/title&gt;&lt;script&gt;1&lt;/script&gt;</title>")
                .contains("&lt;img src=x onerror=&#39;a()&#39;&gt; &amp; &quot;b&quot;")
                .doesNotContain("<script", "<img");
    }

    @Test
    void an_address_becomes_a_link_to_what_it_shows_and_the_full_stop_behind_it_does_not() {
        assertThat(html(Language.VI, "x", "Xem https://sen.example.vn/a?b=1&c=2. Hết (http://b.vn)."))
                .contains(
                        "Xem <a href=\"https://sen.example.vn/a?b=1&amp;c=2\">https://sen.example.vn/a?b=1&amp;c=2</a>. Hết")
                .contains("(<a href=\"http://b.vn\">http://b.vn</a>).");
        assertThat(html(Language.VI, "x", "javascript:alert(1) data:text/html,x https://"))
                .doesNotContain("<a ");
    }

    @Property(tries = 200)
    void whatever_the_text_is_nothing_is_loaded_and_no_element_comes_from_it(@ForAll String text) {
        String page = html(Language.VI, "x", text + " <img src=\"http://a/\"> http://b/\"onclick=\"c");

        assertThat(page.replaceAll("(?s)<(/?(html|head|body|title|p|br|a|meta)\\b[^<>]*|!DOCTYPE html)>", ""))
                .doesNotContain("<")
                .doesNotContain(">");
        assertThat(page).doesNotContain("src=\"", "onclick=\"", "url(");
    }
}
