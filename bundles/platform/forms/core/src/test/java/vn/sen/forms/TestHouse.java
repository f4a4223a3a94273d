// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.sen.audit.KeptActs;
import vn.sen.forms.api.FormKind;
import vn.sen.forms.api.FormOrder;
import vn.sen.forms.api.FormSubject;
import vn.sen.forms.api.Forms;
import vn.sen.forms.issue.FormAddress;
import vn.sen.forms.issue.FormContents;
import vn.sen.forms.issue.JdbcForms;
import vn.sen.forms.issue.Letterheads;
import vn.sen.forms.law.FormLaw;
import vn.sen.forms.print.PdfPrinter;
import vn.sen.forms.register.JdbcNumberRegister;
import vn.sen.forms.sign.FormKeys;
import vn.sen.forms.sign.FormSigner;
import vn.sen.forms.template.Sheets;
import vn.sen.forms.template.ShippedTemplates;
import vn.sen.forms.template.TemplateBook;
import vn.sen.persistence.api.Transactions;
import vn.sen.web.api.ModuleJson;

/** All of the service put together as the framework would, with the law and the templates as they are shipped. */
public final class TestHouse {

    public static final LocalDate DAY = LocalDate.of(2026, 11, 5);

    private static final Path CONFIG = Path.of("../../../../config");

    public final KeptActs acts = new KeptActs();
    public final ModuleJson json = new ModuleJson();
    public final FormLaw law = law();
    public final FakeAgencies agencies = new FakeAgencies();
    public final ShippedTemplates shipped = new ShippedTemplates(CONFIG.resolve("forms"));
    public final TemplateBook book;
    public final Sheets sheets;
    public final Letterheads letterheads;
    public final FormKeys keys;
    public final FormContents contents;
    public final Forms forms;

    public TestHouse(Transactions transactions) {
        book = new TemplateBook(transactions, acts, agencies, shipped);
        sheets = new Sheets(law, book, shipped, json);
        letterheads = new Letterheads(transactions, acts, agencies);
        keys = new FormKeys(transactions, new OpenData(), acts);
        contents = new FormContents(
                transactions,
                new OpenData(),
                sheets,
                new FormAddress(asked -> URI.create("https://dichvucong.camau.gov.vn")),
                new PdfPrinter(),
                json);
        forms = new JdbcForms(
                transactions,
                law,
                letterheads,
                agencies,
                sheets,
                new JdbcNumberRegister(),
                new FormSigner(keys),
                contents,
                acts);
    }

    public static FormLaw law() {
        return new FormLaw(CONFIG.resolve("law"), new ModuleJson());
    }

    public static FormOrder.Builder apology(UUID agency, String dossier) {
        return FormOrder.of(FormKind.APOLOGY, agency, new FormSubject("intake.dossier", dossier), DAY)
                .with("applicant", "Bà Nguyễn Thị Hồng Phượng")
                .with("identityNumber", "096185001234")
                .with("dossier", dossier)
                .with("receivedOn", "02/10/2026")
                .with("handlingAgency", "Sở Y tế")
                .with("procedure", "Cấp giấy phép hành nghề khám bệnh, chữa bệnh đối với bác sỹ")
                .with("dueAt", "17 giờ 00 phút, ngày 02 tháng 11 năm 2026")
                .with("reason", "số lượng hồ sơ tăng đột biến & hệ thống <liên thông> gián đoạn")
                .with("newDueAt", "17 giờ 00 phút, ngày 12 tháng 11 năm 2026")
                .with("signerPosition", "GIÁM ĐỐC")
                .with("signer", "Trần Quốc Ẩn")
                .row("recipients", Map.of("name", "Như trên"));
    }
}
