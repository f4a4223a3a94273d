// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.notifications.api.Language;
import vn.sen.notifications.api.NotificationTemplate;
import vn.sen.notifications.delivery.NotificationNode;
import vn.sen.persistence.ModuleDatabase;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ProblemException;

@ParameterizedClass
@EnumSource(ModuleDatabase.Product.class)
class TemplateBookTest {

    private static final TemplateTexts OURS = new TemplateTexts(
            "Tỉnh xin lỗi về hồ sơ [[dossier]]", "Kính gửi [[name]]: hồ sơ [[dossier]].", "Xin lỗi: [[ dossier ]]");

    @Parameter
    private ModuleDatabase.Product product;

    private NotificationNode node;
    private TemplateBook book;

    @BeforeEach
    void open() {
        node = NotificationNode.on(product);
        book = node.templates();
    }

    @AfterEach
    void close() {
        node.close();
    }

    private TemplateBook.Current letter() {
        return book.find(NotificationNode.LETTER).orElseThrow();
    }

    @Test
    void the_texts_of_the_module_count_until_the_province_replaces_them() {
        assertThat(letter().original()).isTrue();
        assertThat(letter().version()).isZero();
        assertThat(letter().texts().vi().subject()).isEqualTo("Hồ sơ [[dossier]] bị chậm");

        book.change(letter(), new BilingualTexts(OURS, OURS), "lan", "lời lẽ của tỉnh", List.of());
        assertThat(letter().texts().vi()).isEqualTo(OURS);
        UUID id = node.send(NotificationNode.letter("7").by("email").build());
        String stored = node.sql()
                .call(sql -> sql.first(
                        "select content from notifications.notification where id = ?", row -> row.getString(1), id))
                .orElseThrow();
        assertThat(node.vault().content(id, stored))
                .isEqualTo(new Content("Tỉnh xin lỗi về hồ sơ 7", "Kính gửi Trần Thị Bưởi: hồ sơ 7.", "Xin lỗi: 7"));

        book.restore(letter(), "lan", "không cần nữa");
        assertThat(letter().original()).isTrue();
        assertThat(letter().texts().vi().subject()).isEqualTo("Hồ sơ [[dossier]] bị chậm");
        assertThat(book.history(NotificationNode.LETTER))
                .extracting(TemplateVersion::version, TemplateVersion::original, TemplateVersion::reason)
                .containsExactly(tuple(2, true, "không cần nữa"), tuple(1, false, "lời lẽ của tỉnh"));
        assertThat(node.acts().lines())
                .containsExactly(
                        "notifications.template-change DONE lời lẽ của tỉnh",
                        "notifications.template-restore DONE không cần nữa");
    }

    @Test
    void what_somebody_else_has_changed_meanwhile_is_not_overwritten() {
        TemplateBook.Current seen = letter();
        book.change(seen, new BilingualTexts(OURS, OURS), "lan", "first", List.of());

        assertThatThrownBy(() -> book.change(seen, new BilingualTexts(OURS, OURS), "minh", "second", List.of()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.status()).isEqualTo(412));
        assertThat(book.history(NotificationNode.LETTER)).hasSize(1);
    }

    @Test
    void faulty_texts_are_refused_with_every_fault() {
        BilingualTexts faulty = new BilingualTexts(
                new TemplateTexts("Hồ sơ [[dosier]]", "", "Hồ sơ [[dossier"),
                new TemplateTexts("two\nlines", "x".repeat(TemplateTexts.MOST_TEXT + 1), "dossier]] [[name]]"));

        assertThatThrownBy(() -> book.change(
                        letter(), faulty, "lan", "w", List.of(Fault.of("/reason", "reason-length", 3, 500))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.faults())
                                .extracting(Fault::pointer, Fault::code)
                                .containsExactlyInAnyOrder(
                                        tuple("/vi/subject", "template-variable-unknown"),
                                        tuple("/vi/text", "template-text-missing"),
                                        tuple("/vi/brief", "template-brackets"),
                                        tuple("/en/subject", "template-subject-lines"),
                                        tuple("/en/text", "template-text-too-long"),
                                        tuple("/en/brief", "template-brackets"),
                                        tuple("/reason", "reason-length")));
        assertThat(letter().version()).isZero();
        assertThat(node.acts().acts()).isEmpty();
    }

    @Test
    void a_preview_shows_the_samples() {
        Content shown = book.preview(letter().declared(), new BilingualTexts(OURS, OURS), Language.VI);

        assertThat(shown.text()).isEqualTo("Kính gửi Nguyễn Văn Mẫu: hồ sơ H12.34-261123-0001.");
    }

    @Test
    void a_value_that_looks_like_a_variable_or_breaks_the_line_stays_a_value() {
        Content content = Content.of(
                new TemplateTexts("[[a]]", "[[a]]$1 [[b]]", "[[b]]"),
                Map.of("a", "x\r\nBcc: y@example.vn", "b", "[[a]]\\"));

        assertThat(content.subject()).isEqualTo("x Bcc: y@example.vn");
        assertThat(content.text()).endsWith("$1 [[a]]\\");
        assertThat(content.brief()).isEqualTo("[[a]]\\");
    }

    @Test
    void the_kinds_of_a_module_belong_to_it_and_faulty_ones_are_left_out() {
        node.declared()
                .add(
                        () -> List.of(letter().declared().template()),
                        "vn.sen.other",
                        ModuleWords.read(name -> getClass().getResource("/test-module/" + name)));
        node.declared()
                .add(
                        () -> List.of(NotificationTemplate.of("other.unwritten")),
                        "vn.sen.other",
                        ModuleWords.read(name -> null));

        assertThat(node.declared().all())
                .extracting(DeclaredTemplate::id, DeclaredTemplate::owner)
                .containsExactly(
                        tuple(NotificationNode.CODE, "vn.sen.test"), tuple(NotificationNode.LETTER, "vn.sen.test"));
    }
}
