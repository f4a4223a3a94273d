// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sen.documents.DocumentsNode;
import vn.sen.documents.QuietLibrary;
import vn.sen.documents.SampleFiles;
import vn.sen.documents.api.FileKind;
import vn.sen.documents.api.FileRules;
import vn.sen.documents.api.PdfSignature;
import vn.sen.documents.api.SignatureReport;
import vn.sen.documents.api.SignatureVerdict;
import vn.sen.documents.api.SigningBatch;
import vn.sen.documents.api.SigningDetails;
import vn.sen.documents.api.SigningKey;
import vn.sen.documents.api.SigningRefusedException;
import vn.sen.documents.api.StoredFile;
import vn.sen.documents.verification.PadesCheck;
import vn.sen.documents.verification.TrustStore;
import vn.sen.persistence.ModuleDatabase;

@ExtendWith(QuietLibrary.class)
@ParameterizedClass
@EnumSource(ModuleDatabase.Product.class)
class PadesSigningTest {

    private static final FileRules PDF = FileRules.only(FileKind.PDF, 10_000_000);
    private static TestAuthority authority;
    private static TestAuthority.Identity leader;
    private static TestAuthority.Identity agency;

    @Parameter
    private ModuleDatabase.Product product;

    @TempDir
    Path folder;

    private DocumentsNode node;
    private ForgetfulSigner remote;
    private PadesSigning signing;

    @BeforeAll
    static void make_keys() {
        authority = new TestAuthority("CN=Test Root");
        leader = authority.signer("CN=Nguyễn Văn An, O=UBND tỉnh");
        agency = authority.signer("CN=So Y te, O=UBND tinh", "EC", Duration.ZERO);
    }

    @BeforeEach
    void open() throws IOException {
        node = DocumentsNode.open(product, folder);
        authority.trustIn(folder.resolve("trust"));
        remote = new ForgetfulSigner(agency);
        signing = signing(pkcs12("leader", leader), remote);
    }

    @AfterEach
    void close() throws IOException {
        node.close();
    }

    @Test
    void a_signed_document_names_its_signer_holds_and_is_accepted_by_pdfsig() throws Exception {
        StoredFile signed = sign("leader", document("Quyet dinh"), SigningDetails.because("Phê duyệt"));

        SignatureReport report = check(bytes(signed));
        assertThat(report.holds()).isTrue();
        PdfSignature signature = report.signatures().get(0);
        assertThat(signature.signer()).contains("Nguyễn Văn An");
        assertThat(signature.organization()).contains("UBND tỉnh");
        assertThat(signature.signedAt())
                .contains(node.clock().instant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
        assertThat(pdfsig(bytes(signed)))
                .contains("Signature Validation: Signature is Valid.")
                .contains("Signature Type: ETSI.CAdES.detached")
                .contains("Total document signed");
        assertThat(node.acts().lines()).containsExactly("documents.sign DONE -");
    }

    @Test
    void a_second_signature_leaves_the_first_one_whole() throws Exception {
        StoredFile first = sign("leader", document("Quyet dinh"), SigningDetails.none());
        StoredFile second = sign("remote", first, SigningDetails.none());

        SignatureReport report = check(bytes(second));

        assertThat(report.signatures()).extracting(PdfSignature::verdict).containsOnly(SignatureVerdict.HOLDS);
        assertThat(report.signatures())
                .extracting(PdfSignature::coversWholeFile)
                .containsExactly(false, true);
        assertThat(report.holds()).isTrue();
        assertThat(pdfsig(bytes(second)).split("Signature is Valid", -1)).hasSize(3);
    }

    @Test
    void a_lost_answer_of_the_signer_never_makes_a_second_signature() throws IOException {
        StoredFile document = document("Quyet dinh");
        remote.loseNext(2);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> sign("remote", document, SigningDetails.none()))
                    .isInstanceOfSatisfying(
                            SigningRefusedException.class,
                            refused ->
                                    assertThat(refused.reason()).isEqualTo(SigningRefusedException.Reason.NO_ANSWER));
            node.clock().forward(Duration.ofMinutes(7));
        }

        StoredFile signed = sign("remote", document, SigningDetails.none());
        StoredFile again = sign("remote", document, SigningDetails.because("khác"));

        assertThat(again).isEqualTo(signed);
        assertThat(remote.signatures()).isEqualTo(1);
        assertThat(remote.asked()).hasSize(3);
        assertThat(remote.asked())
                .extracting(request -> List.of(request.id(), bytes(request.signedAttributes())))
                .containsOnly(List.of(
                        remote.asked().get(0).id(), bytes(remote.asked().get(0).signedAttributes())));
        assertThat(check(bytes(signed)).holds()).isTrue();
        assertThat(node.acts().lines()).hasSize(1);
    }

    @Test
    void a_crash_after_the_answer_needs_no_signer_any_more() throws IOException {
        StoredFile document = document("Quyet dinh");
        StoredFile signed = sign("remote", document, SigningDetails.none());
        // What a crash before the last step leaves: the answer, and no result.
        node.database().transactions().run(em -> {
            em.createNativeQuery("update documents.signing set result_hash = null")
                    .executeUpdate();
            node.store().attach(em, preparedOf(document), new vn.sen.documents.api.FileOwner("test", "1"));
        });

        assertThat(sign("remote", document, SigningDetails.none()).hash()).isEqualTo(signed.hash());
        assertThat(remote.asked()).hasSize(1);
    }

    @Test
    void a_batch_opens_the_key_once_and_closes_it() throws IOException {
        StoredFile one = document("So 1");
        StoredFile two = document("So 2");
        try (SigningBatch batch = signing.open("remote")) {
            batch.sign(one.hash(), SigningDetails.none());
            assertThat(remote.opened()).isEqualTo(1);
            batch.sign(two.hash(), SigningDetails.none());
        }
        assertThat(remote.opened()).isZero();
        assertThat(remote.signatures()).isEqualTo(2);
    }

    @Test
    void what_cannot_be_signed_is_refused_with_its_reason() throws IOException {
        StoredFile document = document("Quyet dinh");
        StoredFile text = node.store()
                .put(
                        new ByteArrayInputStream("không phải PDF".getBytes(StandardCharsets.UTF_8)),
                        FileRules.only(FileKind.TEXT, 100));
        PadesSigning others = signing(
                new Pkcs12Key("wrong", leader.pkcs12(folder.resolve("w.p12")), () -> "sai".toCharArray()),
                pkcs12("expired", authority.signer("CN=Het han", "RSA", Duration.ofDays(-800))));

        assertReason("none", document, SigningRefusedException.Reason.KEY_UNKNOWN, others);
        assertReason("wrong", document, SigningRefusedException.Reason.KEY_UNUSABLE, others);
        assertReason("expired", document, SigningRefusedException.Reason.CERTIFICATE_NOT_VALID, others);
        assertReason("leader", text, SigningRefusedException.Reason.DOCUMENT_UNUSABLE, signing);
    }

    private void assertReason(
            String key, StoredFile document, SigningRefusedException.Reason reason, PadesSigning with) {
        assertThatThrownBy(() -> {
                    try (SigningBatch batch = with.open(key)) {
                        batch.sign(document.hash(), SigningDetails.none());
                    }
                })
                .as(key)
                .isInstanceOfSatisfying(
                        SigningRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private vn.sen.documents.api.FileHash preparedOf(StoredFile document) {
        return node.documents()
                .call(sql -> SigningTable.find(sql, document.hash(), "remote"))
                .orElseThrow()
                .prepared();
    }

    private PadesSigning signing(SigningKey... those) {
        SigningKeys keys = new SigningKeys();
        for (SigningKey key : those) {
            keys.add(key);
        }
        return new PadesSigning(keys, node.documents(), node.store(), node.repository(), node.acts(), node.clock());
    }

    private Pkcs12Key pkcs12(String id, TestAuthority.Identity identity) {
        return new Pkcs12Key(id, identity.pkcs12(folder.resolve(id + ".p12")), TestAuthority.PASSWORD::clone);
    }

    private StoredFile sign(String key, StoredFile document, SigningDetails details) {
        try (SigningBatch batch = signing.open(key)) {
            return batch.sign(document.hash(), details);
        }
    }

    private StoredFile document(String text) {
        return node.store().put(new ByteArrayInputStream(SampleFiles.pdf(text)), PDF);
    }

    private byte[] bytes(StoredFile file) throws IOException {
        try (InputStream in = node.store().open(file.hash())) {
            return in.readAllBytes();
        }
    }

    private static String bytes(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }

    private SignatureReport check(byte[] file) {
        return new PadesCheck(node.repository(), new TrustStore(folder.resolve("trust")), node.clock())
                .check(new ByteArrayInputStream(file));
    }

    private String pdfsig(byte[] file) throws Exception {
        Path pdf = Files.write(folder.resolve("signed.pdf"), file);
        Path output = folder.resolve("pdfsig.txt");
        Process process = new ProcessBuilder("pdfsig", "-nocert", pdf.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(output);
    }
}
