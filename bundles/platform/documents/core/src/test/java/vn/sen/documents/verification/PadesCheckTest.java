// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.sen.documents.QuietLibrary;
import vn.sen.documents.SampleFiles;
import vn.sen.documents.api.FileRefusedException;
import vn.sen.documents.api.PdfSignature;
import vn.sen.documents.api.SignatureReason;
import vn.sen.documents.api.SignatureReport;
import vn.sen.documents.api.SignatureVerdict;
import vn.sen.documents.place.DiskRepository;
import vn.sen.documents.signing.TestAuthority;

/** Signatures made here by PDFBox alone, as other programs make them. */
@ExtendWith(QuietLibrary.class)
class PadesCheckTest {

    private static TestAuthority authority;
    private static TestAuthority.Identity signer;

    @TempDir
    Path folder;

    private DiskRepository repository;

    @BeforeAll
    static void make_keys() {
        authority = new TestAuthority("CN=Test Root");
        signer = authority.signer("CN=Tran Thi B");
    }

    @BeforeEach
    void open() throws IOException {
        repository = new DiskRepository(folder.resolve("files"));
        authority.trustIn(folder.resolve("trust"));
    }

    @AfterEach
    void close() throws IOException {
        repository.close();
    }

    @Test
    void a_signature_of_another_program_holds() throws IOException {
        SignatureReport report = check(signed(signer, "SHA256withRSA", Instant.now()));

        assertThat(report.holds()).isTrue();
        assertThat(only(report).reasons())
                .containsExactly(SignatureReason.TIME_CLAIMED, SignatureReason.REVOCATION_NOT_CHECKED);
    }

    @Test
    void a_single_changed_byte_breaks_it() throws IOException {
        byte[] file = signed(signer, "SHA256withRSA", Instant.now());
        int at = new String(file, StandardCharsets.ISO_8859_1).indexOf("/MediaBox") + 12;
        file[at] = (byte) (file[at] == '0' ? '1' : '0');

        PdfSignature found = only(check(file));
        assertThat(found.verdict()).isEqualTo(SignatureVerdict.BROKEN);
        assertThat(found.reasons()).contains(SignatureReason.CONTENT_CHANGED);
    }

    @Test
    void what_is_added_behind_a_signature_is_told() throws IOException {
        byte[] file = signed(signer, "SHA256withRSA", Instant.now());
        ByteArrayOutputStream longer = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(file)) {
            document.getDocumentInformation().setTitle("Tên khác");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(longer);
        }

        SignatureReport report = check(longer.toByteArray());
        assertThat(only(report).verdict()).isEqualTo(SignatureVerdict.HOLDS);
        assertThat(only(report).coversWholeFile()).isFalse();
        assertThat(only(report).reasons()).contains(SignatureReason.CHANGED_LATER);
        assertThat(report.holds()).isFalse();
    }

    @Test
    void a_hole_with_more_in_it_than_the_signature_is_no_coverage() throws IOException {
        byte[] file = signed(signer, "SHA256withRSA", Instant.now());
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int begin = text.indexOf("/ByteRange [");
        int end = text.indexOf(']', begin);
        String[] numbers = text.substring(begin + 12, end).trim().split("\\s+");
        int wider = Integer.parseInt(numbers[2]) + 2;
        String range =
                "/ByteRange [" + numbers[0] + " " + numbers[1] + " " + wider + " " + (Integer.parseInt(numbers[3]) - 2);
        String forged =
                text.substring(0, begin) + range + " ".repeat(end - begin - range.length()) + text.substring(end);

        PdfSignature found = only(check(forged.getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(found.verdict()).isEqualTo(SignatureVerdict.BROKEN);
        assertThat(found.reasons()).containsExactly(SignatureReason.COVERAGE_WRONG);
    }

    @Test
    void a_signer_whom_nobody_trusted_vouches_for_is_unproven() throws IOException {
        TestAuthority stranger = new TestAuthority("CN=Stranger");
        byte[] file = signed(stranger.signer("CN=Tran Thi B"), "SHA256withRSA", Instant.now());

        assertUnproven(file, SignatureReason.ISSUER_UNTRUSTED);
    }

    @Test
    void a_certificate_that_vouches_for_itself_is_unproven() throws IOException {
        TestAuthority self = new TestAuthority("CN=Self");
        byte[] file = signed(
                new TestAuthority.Identity(self.signer("CN=x").keys(), self.certificate(), self.certificate()),
                "SHA256withRSA",
                Instant.now());

        // The key is another one, so that the signature is wrong as well.
        assertThat(only(check(file)).reasons()).contains(SignatureReason.SELF_SIGNED, SignatureReason.SIGNATURE_WRONG);
        assertThat(only(check(file)).verdict()).isEqualTo(SignatureVerdict.BROKEN);
    }

    @Test
    void without_trusted_certificates_nobody_is_proven() throws IOException {
        byte[] file = signed(signer, "SHA256withRSA", Instant.now());
        SignatureReport report = new PadesCheck(repository, new TrustStore(folder.resolve("none")), Clock.systemUTC())
                .check(new ByteArrayInputStream(file));

        assertThat(only(report).verdict()).isEqualTo(SignatureVerdict.SIGNER_UNPROVEN);
        assertThat(only(report).reasons()).contains(SignatureReason.NO_TRUST_STORE);
    }

    @Test
    void expired_certificates_prove_nothing_whether_then_or_now() throws IOException {
        TestAuthority.Identity old = authority.signer("CN=Cu", "RSA", Duration.ofDays(-400));
        assertUnproven(
                signed(old, "SHA256withRSA", Instant.now().minus(Duration.ofDays(300))),
                SignatureReason.CERTIFICATE_EXPIRED_NOW);
        assertUnproven(
                signed(signer, "SHA256withRSA", Instant.now().minus(Duration.ofDays(900))),
                SignatureReason.CERTIFICATE_NOT_VALID_THEN);
    }

    @Test
    void a_hash_that_can_be_forged_proves_nothing() throws IOException {
        assertUnproven(signed(signer, "SHA1withRSA", Instant.now()), SignatureReason.ALGORITHM_WEAK);
    }

    @Test
    void kinds_that_are_not_checked_are_called_not_checked() throws IOException {
        byte[] file = signed(signer, "SHA256withRSA", Instant.now());
        String other =
                new String(file, StandardCharsets.ISO_8859_1).replace("/adbe.pkcs7.detached", "/adbe.x509.rsa_sha1x");

        PdfSignature found = only(check(other.getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(found.verdict()).isEqualTo(SignatureVerdict.NOT_CHECKED);
        assertThat(found.reasons()).containsExactly(SignatureReason.KIND_UNKNOWN);
    }

    @Test
    void a_file_without_signatures_and_one_that_is_no_pdf_are_told_apart() {
        assertThat(check(SampleFiles.pdf("x")).signatures()).isEmpty();
        assertThat(check(SampleFiles.pdf("x")).holds()).isFalse();
        assertThatThrownBy(() -> check("chào".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FileRefusedException.class)
                .hasMessage("not-a-pdf");
    }

    private void assertUnproven(byte[] file, SignatureReason reason) {
        PdfSignature found = only(check(file));
        assertThat(found.verdict()).as("%s", found.reasons()).isEqualTo(SignatureVerdict.SIGNER_UNPROVEN);
        assertThat(found.reasons()).contains(reason);
    }

    private SignatureReport check(byte[] file) {
        return new PadesCheck(repository, new TrustStore(folder.resolve("trust")), Clock.systemUTC())
                .check(new ByteArrayInputStream(file));
    }

    private static PdfSignature only(SignatureReport report) {
        assertThat(report.signatures()).hasSize(1);
        return report.signatures().get(0);
    }

    private static byte[] signed(TestAuthority.Identity by, String algorithm, Instant at) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(SampleFiles.pdf("Van ban"))) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(COSName.getPDFName("adbe.pkcs7.detached"));
            Calendar calendar = Calendar.getInstance();
            calendar.setTimeInMillis(at.toEpochMilli());
            signature.setSignDate(calendar);
            document.addSignature(signature, content -> cms(by, algorithm, content));
            document.saveIncremental(out);
        }
        return out.toByteArray();
    }

    private static byte[] cms(TestAuthority.Identity by, String algorithm, InputStream content) throws IOException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .build(
                                    new JcaContentSignerBuilder(algorithm)
                                            .build(by.keys().getPrivate()),
                                    by.certificate()));
            generator.addCertificates(new JcaCertStore(List.of(by.certificate(), by.authority())));
            return generator
                    .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
                    .getEncoded();
        } catch (CMSException | OperatorCreationException | GeneralSecurityException inTest) {
            throw new AssertionError(inTest);
        }
    }
}
