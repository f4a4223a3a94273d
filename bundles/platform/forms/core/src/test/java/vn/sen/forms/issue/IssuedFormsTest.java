// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.forms.FakeAgencies;
import vn.sen.forms.TestHouse;
import vn.sen.forms.api.FormFault;
import vn.sen.forms.api.FormFault.Problem;
import vn.sen.forms.api.FormKind;
import vn.sen.forms.api.FormOrder;
import vn.sen.forms.api.FormRefusedException;
import vn.sen.forms.api.FormSubject;
import vn.sen.forms.api.IssuedForm;
import vn.sen.forms.sign.CodeCheck;
import vn.sen.forms.sign.ShownContent;
import vn.sen.forms.sign.Verdict;
import vn.sen.forms.template.Scope;
import vn.sen.forms.template.TemplateBook;
import vn.sen.persistence.ModuleDatabase;

@ParameterizedClass
@EnumSource(ModuleDatabase.Product.class)
class IssuedFormsTest {

    /** Dots an inch. A telephone takes one picture after another, from further or nearer, until it can read one. */
    private static final List<Integer> RESOLUTIONS = List.of(300, 240, 400);

    private static final String DOSSIER = "H12.04-261002-0001";

    @Parameter
    private ModuleDatabase.Product product;

    private ModuleDatabase database;
    private TestHouse house;

    @BeforeEach
    void open() {
        database = ModuleDatabase.open(product, JdbcForms.class);
        house = new TestHouse(database.transactions());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_letter_has_the_head_number_and_text_of_the_rules_and_its_text_can_be_extracted() throws IOException {
        IssuedForm letter =
                issue(TestHouse.apology(FakeAgencies.HEALTH, DOSSIER).build());

        String text = text(house.forms.pdf(letter.id()).orElseThrow());
        assertThat(letter.number()).isEqualTo("01/PXL");
        assertThat(text)
                .contains(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "TỈNH CÀ MAU",
                        "SỞ Y TẾ",
                        "Số: 01/PXL",
                        "Cà Mau, ngày 05 tháng 11 năm 2026",
                        "Kính gửi: Bà Nguyễn Thị Hồng Phượng",
                        "& hệ thống <liên thông>",
                        "Nơi nhận:",
                        "GIÁM ĐỐC",
                        "Trần Quốc Ẩn");
        assertThat(text.replaceAll("\\s+", " ")).contains("VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT");
    }

    @Test
    void a_form_is_printed_the_same_though_its_template_and_its_agency_have_changed_since() {
        IssuedForm letter =
                issue(TestHouse.apology(FakeAgencies.HEALTH, DOSSIER).build());
        byte[] before = house.forms.pdf(letter.id()).orElseThrow();

        house.book.enter(new TemplateBook.Change(
                FormKind.APOLOGY,
                Scope.PROVINCE,
                LocalDate.EPOCH,
                Optional.of("<html><body><p>Khác {{number}}</p><img src=\"qr\"/></body></html>"),
                "Thử",
                "An",
                Optional.empty(),
                Optional.empty()));
        house.letterheads.enter(FakeAgencies.HEALTH, new Letterhead("", "Sở khác", "SK", ""), "Thử");

        assertThat(house.forms.pdf(letter.id())).contains(before);
        IssuedForm next = issue(TestHouse.apology(FakeAgencies.HEALTH, DOSSIER).build());
        assertThat(next.number()).isEqualTo("02/PXL");
        assertThat(house.contents.shown(next.id()).orElseThrow().lines())
                .as("only what the template shows is signed")
                .extracting(ShownContent.Line::value)
                .containsExactly("02/PXL");
    }

    @Test
    void the_number_and_title_of_a_form_are_those_of_its_day() {
        FormOrder old = new FormOrder(
                FormKind.APOLOGY,
                FakeAgencies.HEALTH,
                new FormSubject("intake.dossier", DOSSIER),
                LocalDate.of(2025, 9, 14),
                TestHouse.apology(FakeAgencies.HEALTH, DOSSIER).build().fields(),
                Map.of(),
                Optional.empty());

        IssuedForm letter = issue(old);

        assertThat(house.contents.shown(letter.id()).orElseThrow().lines())
                .contains(new ShownContent.Line("Tên văn bản", "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ"));
        assertThat(house.forms.definition(FormKind.STOP_NOTICE, old.day())).isEmpty();
    }

    @Test
    void an_order_that_does_not_fit_is_refused_with_every_fault_and_uses_no_number() {
        FormOrder order = FormOrder.of(
                        FormKind.SUPPLEMENT_REQUEST,
                        FakeAgencies.HEALTH,
                        new FormSubject("intake.dossier", DOSSIER),
                        TestHouse.DAY)
                .with("applicant", "A".repeat(4_001))
                .with("request", "Cấp giấy phép \u202e")
                .with("reason", " ")
                .with("contact", "An")
                .with("adviser", "An")
                .with("colour", "red")
                .row("missing", Map.of("name", "Bản sao"))
                .row("missing", Map.of("names", "Bản sao"))
                .row("others", Map.of())
                .build();

        assertThatThrownBy(() -> issue(order))
                .isInstanceOfSatisfying(
                        FormRefusedException.class,
                        refused -> assertThat(refused.faults())
                                .containsExactlyInAnyOrder(
                                        new FormFault("applicant", Problem.TOO_LONG),
                                        new FormFault("request", Problem.UNPRINTABLE),
                                        new FormFault("reason", Problem.MISSING),
                                        new FormFault("colour", Problem.UNKNOWN),
                                        new FormFault("missing/1/name", Problem.MISSING),
                                        new FormFault("missing/1/names", Problem.UNKNOWN),
                                        new FormFault("others", Problem.UNKNOWN)));
        assertThat(issue(TestHouse.apology(FakeAgencies.HEALTH, DOSSIER).build())
                        .number())
                .isEqualTo("01/PXL");
    }

    @Test
    void issuing_and_revoking_are_recorded_and_a_form_is_revoked_once() {
        IssuedForm letter =
                issue(TestHouse.apology(FakeAgencies.HEALTH, DOSSIER).build());
        IssuedForm better = issue(TestHouse.apology(FakeAgencies.HEALTH, DOSSIER)
                .replacing(letter.id())
                .build());
        database.transactions().run(em -> house.forms.revoke(em, letter.id(), "Nhầm"));
        database.transactions().run(em -> house.forms.revoke(em, better.id(), "Nhầm"));

        assertThat(house.forms.about(letter.subject()))
                .extracting(form -> form.revocation().orElseThrow().replacedBy())
                .containsExactly(Optional.of(better.id()), Optional.empty());
        assertThat(house.acts.lines())
                .containsExactly(
                        "forms.key-make DONE -",
                        "forms.issue DONE -",
                        "forms.revoke DONE -",
                        "forms.issue DONE -",
                        "forms.revoke DONE Nhầm");
        assertThat(house.acts.acts().toString())
                .as("no personal value in the record of acts")
                .doesNotContain("Phượng", "096185001234");
    }

    @Test
    void a_transaction_that_fails_leaves_no_form() {
        assertThatThrownBy(() -> database.transactions().run(em -> {
                    house.forms.issue(
                            em, TestHouse.apology(FakeAgencies.HEALTH, DOSSIER).build());
                    throw new IllegalArgumentException("the module refuses");
                }))
                .hasMessage("the module refuses");

        assertThat(house.forms.about(new FormSubject("intake.dossier", DOSSIER)))
                .isEmpty();
        assertThat(issue(TestHouse.apology(FakeAgencies.HEALTH, DOSSIER).build())
                        .number())
                .isEqualTo("01/PXL");
    }

    @Test
    void the_code_is_short_enough_for_a_square_that_telephones_read() {
        String longDossier = "000.00.06.H12-261002-0361";

        IssuedForm letter =
                issue(TestHouse.apology(FakeAgencies.HEALTH, longDossier).build());

        assertThat("https://dichvucong.camau.gov.vn/v/" + letter.code()).hasSizeLessThanOrEqualTo(400);
        assertThat(new CodeCheck(house.keys.published())
                        .check("https://dichvucong.camau.gov.vn/v/" + letter.code())
                        .verdict())
                .isEqualTo(Verdict.GENUINE);
    }

    @Test
    void the_square_of_a_printed_letter_is_read_as_the_address_of_its_code() throws Exception {
        IssuedForm letter =
                issue(TestHouse.apology(FakeAgencies.HEALTH, DOSSIER).build());

        assertThat(square(house.forms.pdf(letter.id()).orElseThrow()))
                .isEqualTo("https://dichvucong.camau.gov.vn/v/" + letter.code());
    }

    private static String square(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int resolution : RESOLUTIONS) {
                Optional<String> read = read(renderer.renderImageWithDPI(0, resolution));
                if (read.isPresent()) {
                    return read.get();
                }
            }
            return "unreadable";
        }
    }

    private static Optional<String> read(BufferedImage page) {
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        RGBLuminanceSource light = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        try {
            return Optional.of(new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(light)), Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (ReaderException notInThisPicture) {
            return Optional.empty();
        }
    }

    private IssuedForm issue(FormOrder order) {
        return database.transactions().call(em -> house.forms.issue(em, order));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
