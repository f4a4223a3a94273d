// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sen.documents.api.FileHash;

class AttachmentTest {

    private static final FileHash FILE = new FileHash("a".repeat(64));

    @Test
    void a_vietnamese_name_is_kept_composed_however_it_was_typed() {
        String typed = Normalizer.normalize(" Thư xin lỗi về hồ sơ chậm.pdf ", Normalizer.Form.NFD);

        assertThat(new Attachment(typed, FILE).name()).isEqualTo("Thư xin lỗi về hồ sơ chậm.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "../thư.pdf", "C:\\thư.pdf", "a\r\nBcc: b.pdf", "thư\u202Efdp.exe", "\"a\".pdf"})
    void a_name_that_could_lead_astray_is_refused(String name) {
        assertThatThrownBy(() -> new Attachment(name, FILE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("without / \\");
    }

    @Test
    void a_name_has_at_most_eighty_characters_and_a_notification_twenty_files() {
        assertThat(new Attachment("ư".repeat(Attachment.MOST_NAME), FILE).name())
                .hasSize(Attachment.MOST_NAME);
        assertThatThrownBy(() -> new Attachment("ư".repeat(Attachment.MOST_NAME + 1), FILE))
                .isInstanceOf(IllegalArgumentException.class);

        Notification.Builder many = Notification.of("test.letter", "1", "1");
        for (int i = 0; i <= Notification.MOST_ATTACHMENTS; i++) {
            many.attach(i + ".pdf", FILE);
        }
        assertThatThrownBy(many::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 20");
    }
}
