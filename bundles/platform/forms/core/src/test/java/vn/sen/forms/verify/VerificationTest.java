// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sen.forms.FakeAgencies;
import vn.sen.forms.TestHouse;
import vn.sen.forms.api.FormOrder;
import vn.sen.forms.api.IssuedForm;
import vn.sen.forms.issue.JdbcForms;
import vn.sen.forms.sign.FileMarks;
import vn.sen.forms.sign.FormKey;
import vn.sen.forms.sign.KeySet;
import vn.sen.forms.sign.ShownContent.Line;
import vn.sen.forms.sign.Verdict;
import vn.sen.persistence.ModuleDatabase;

class VerificationTest {

    private static final String DOSSIER = "H12.04-261002-0001";

    private final ModuleDatabase database = ModuleDatabase.open(ModuleDatabase.Product.H2, JdbcForms.class);
    private final TestHouse house = new TestHouse(database.transactions());
    private final FormVerification verification = new FormVerification(house.keys, house.forms);
    private IssuedForm letter;

    @BeforeEach
    void issue() {
        letter = issue(TestHouse.apology(FakeAgencies.HEALTH, DOSSIER));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_code_is_genuine_alone_in_an_address_and_offline_with_the_published_keys() {
        List<FormKey> keys = KeySet.read(house.json.write(KeySet.write(house.keys.published())));

        for (String text : List.of(letter.code(), " https://a.gov.vn/v/" + letter.code() + "\n")) {
            assertThat(verification.code(text).verdict()).isEqualTo(Verdict.GENUINE);
            assertThat(new OfflineCheck(keys).code(text).claims().orElseThrow())
                    .satisfies(claims -> assertThat(List.of(
                                    claims.number(), claims.agency(), claims.subject(), claims.day(), claims.kind()))
                            .isEqualTo(List.of("01/PXL", "H12.04", DOSSIER, TestHouse.DAY, "APOLOGY")));
        }
        assertThat(keys.get(0).key().isPrivate()).isFalse();
    }

    @Test
    void a_code_in_which_anything_was_changed_proves_nothing() {
        String[] parts = letter.code().split("\\.");
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String other = encode(payload.replace("01/PXL", "02/PXL"));

        assertThat(verification.code(parts[0] + "." + other + "." + parts[2]).verdict())
                .isEqualTo(Verdict.CHANGED);
        assertThat(verification
                        .code(encode("{\"alg\":\"none\"}") + "." + parts[1] + "." + parts[2])
                        .verdict())
                .isEqualTo(Verdict.NO_CODE);
        assertThat(verification
                        .code(parts[0] + "." + parts[1] + "." + encode("\0".repeat(64)))
                        .verdict())
                .as("a signature of zeros")
                .isEqualTo(Verdict.CHANGED);
        assertThat(verification.code("Giấy tiếp nhận").verdict()).isEqualTo(Verdict.NO_CODE);
        assertThat(new OfflineCheck(List.of()).code(letter.code()).verdict()).isEqualTo(Verdict.UNKNOWN_KEY);
    }

    @Test
    void a_file_is_genuine_and_tells_what_it_says() {
        Report report = verification.file(house.forms.pdf(letter.id()).orElseThrow());

        assertThat(report.verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(report.missing()).isEmpty();
        assertThat(report.shown())
                .contains(
                        new Line("Số", "01/PXL"),
                        new Line("Kính gửi", "Bà Nguyễn Thị Hồng Phượng"),
                        new Line("Thời gian hẹn lại", "17 giờ 00 phút, ngày 12 tháng 11 năm 2026"));
    }

    @Test
    void a_file_whose_pages_or_content_were_changed_is_found_out() throws IOException {
        byte[] original = house.forms.pdf(letter.id()).orElseThrow();
        IssuedForm other = issue(TestHouse.apology(FakeAgencies.HEALTH, DOSSIER)
                .with("newDueAt", "17 giờ 00 phút, ngày 30 tháng 12 năm 2026"));
        byte[] otherPages = house.forms.pdf(other.id()).orElseThrow();

        Report pages = verification.file(withMarksOf(original, otherPages));
        assertThat(pages.verdict()).isEqualTo(Verdict.CHANGED);
        assertThat(pages.missing()).extracting(Line::label).contains("Số", "Thời gian hẹn lại");
        Report content = verification.file(withContent(original, "[[\"Số\",\"09/PXL\"]]"));
        assertThat(content.verdict()).isEqualTo(Verdict.CHANGED);
        assertThat(content.shown()).isEmpty();
        assertThat(verification.file("no PDF".getBytes(StandardCharsets.UTF_8)).verdict())
                .isEqualTo(Verdict.NO_CODE);
    }

    @Test
    void whoever_checks_a_form_that_was_taken_back_or_replaced_is_told_so() {
        IssuedForm better =
                issue(TestHouse.apology(FakeAgencies.HEALTH, DOSSIER).replacing(letter.id()));
        assertThat(verification.code(letter.code()).verdict()).isEqualTo(Verdict.REPLACED);

        database.transactions().run(em -> house.forms.revoke(em, better.id(), "Nhầm"));

        Report report = verification.code(better.code());
        assertThat(report.verdict()).isEqualTo(Verdict.REVOKED);
        assertThat(report.revokedAt()).isPresent();
    }

    @Test
    void a_form_stays_genuine_after_its_key_was_retired_but_the_old_key_signs_no_later_day() {
        house.keys.rotate();
        IssuedForm later = issue(TestHouse.apology(FakeAgencies.HEALTH, DOSSIER));

        assertThat(house.keys.published()).hasSize(2);
        assertThat(verification.code(letter.code()).verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(verification.code(later.code()).verdict()).isEqualTo(Verdict.GENUINE);
        FormKey old = house.keys.published().get(1);
        FormKey retiredBefore =
                new FormKey(old.key(), old.signsFrom(), Optional.of(Instant.parse("2026-11-01T00:00:00Z")));
        assertThat(new OfflineCheck(List.of(retiredBefore)).code(letter.code()).verdict())
                .isEqualTo(Verdict.KEY_RETIRED);
    }

    private IssuedForm issue(FormOrder.Builder order) {
        return database.transactions().call(em -> house.forms.issue(em, order.build()));
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The pages of one form under the code and content of another. */
    private static byte[] withMarksOf(byte[] marks, byte[] pages) throws IOException {
        try (PDDocument from = Loader.loadPDF(marks);
                PDDocument to = Loader.loadPDF(pages)) {
            to.setDocumentInformation(from.getDocumentInformation());
            return saved(to);
        }
    }

    private static byte[] withContent(byte[] pdf, String content) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getDocumentInformation().setCustomMetadataValue(FileMarks.CONTENT, content);
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
