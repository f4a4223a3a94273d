// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sen.notifications.NotificationSite;
import vn.sen.notifications.delivery.NotificationNode;
import vn.sen.web.container.InProcessServer.Answer;

class TemplatesScreenTest {

    private static final String PAGE = "/administration/notifications/templates";
    private static final String LETTER = PAGE + "/" + NotificationNode.LETTER;

    private NotificationSite site;

    @BeforeEach
    void open() {
        site = NotificationSite.open();
    }

    @AfterEach
    void close() {
        site.close();
    }

    /** The form as it stands on the page, some of its fields filled in otherwise. */
    private Answer send(String act, String... changed) throws Exception {
        Map<String, String> fields = new TreeMap<>(Map.of(
                "act", act,
                "version", "0",
                "reason", "Lời lẽ của tỉnh",
                "vi-subject", "Hồ sơ [[dossier]]",
                "vi-text", "Kính gửi [[name]],\r\n\r\nMong ông/bà thông cảm.",
                "vi-brief", "Hồ sơ [[dossier]]",
                "en-subject", "Dossier [[dossier]]",
                "en-text", "Dear [[name]]",
                "en-brief", "Dossier [[dossier]]"));
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        List<String> all = new ArrayList<>();
        fields.forEach((name, value) -> all.addAll(List.of(name, value)));
        return site.post(LETTER, all.toArray(String[]::new));
    }

    @Test
    void kinds_are_listed_by_their_name_in_the_language_of_the_reader() throws Exception {
        assertThat(site.get(PAGE).text()).contains("Thư thử", "Nguyên bản của phân hệ", "Bắt buộc");
        assertThat(site.english(PAGE).text()).contains("<html lang=\"en\"").doesNotContain("Thư thử");
    }

    @Test
    void a_preview_shows_both_languages_with_samples_and_keeps_nothing() throws Exception {
        Answer shown = send("preview", "vi-text", "Thân gửi [[name]] <b>");

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text())
                .contains("Thân gửi Nguyễn Văn Mẫu &lt;b&gt;", "Dossier H12.34-261123-0001")
                .contains("Chưa ai sửa mẫu này.");
        assertThat(site.get(LETTER).text()).doesNotContain("Thân gửi");
    }

    @Test
    void a_preview_with_a_variable_that_is_missing_or_misspelt_marks_the_field_and_keeps_what_was_typed()
            throws Exception {
        Answer shown = send("preview", "vi-subject", "Hồ sơ [[dosier]]", "en-brief", "");

        assertThat(shown.status()).isEqualTo(400);
        assertThat(shown.text())
                .contains("value=\"Hồ sơ [[dosier]]\"", "Không có biến [[dosier]]", "Hãy điền ô này.")
                .contains("is-invalid\" id=\"vi-subject\"", "is-invalid\" id=\"en-brief\"")
                .doesNotContain("is-invalid\" id=\"vi-text\"")
                .doesNotContain("Người nhận sẽ đọc");
    }

    @Test
    void a_change_is_kept_with_its_reason_and_can_be_taken_back() throws Exception {
        assertThat(send("change").header("Location")).endsWith("?done=change");
        String changed = site.get(LETTER + "?done=change").text();
        assertThat(changed).contains("Đã lưu mẫu mới.", "Lời lẽ của tỉnh", "Đã sửa, phiên bản 1");

        assertThat(send("restore", "version", "1", "reason", "Như cũ").header("Location"))
                .endsWith("?done=restore");
        assertThat(site.get(LETTER).text()).contains("trả về nguyên bản", "Như cũ", "Nguyên bản của phân hệ");
    }

    @Test
    void a_change_without_reason_is_not_kept_and_the_field_says_why() throws Exception {
        Answer refused = send("change", "reason", "");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("Chưa lưu.", "is-invalid\" id=\"reason\"", "từ 3 đến 500 ký tự");
        assertThat(send("restore", "reason", "x").status()).isEqualTo(400);
        assertThat(site.get(LETTER).text()).contains("Chưa ai sửa mẫu này.");
    }

    @Test
    void who_comes_after_somebody_else_is_told_and_overwrites_nothing() throws Exception {
        send("change");
        Answer late = send("change", "vi-text", "Khác");

        assertThat(late.status()).isEqualTo(412);
        assertThat(site.get(LETTER).text()).doesNotContain("Khác");
    }

    @Test
    void a_kind_that_no_module_declares_is_not_found() throws Exception {
        assertThat(site.get(PAGE + "/test.unheard").status()).isEqualTo(404);
        assertThat(site.post(PAGE + "/test.unheard", "act", "preview").status()).isEqualTo(404);
    }

    @Test
    void no_text_is_missing_in_either_language() throws Exception {
        send("change");
        for (String path : List.of(PAGE, LETTER, LETTER + "?done=restore")) {
            for (Answer page : List.of(site.get(path), site.english(path))) {
                // The test message is a kind of that name.
                assertThat(page.text())
                        .doesNotContainPattern(
                                ">\\s*(?!notifications\\.test<)(notifications|templates|fault|breadcrumb)\\.");
            }
        }
    }
}
