// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.verification;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import vn.sen.documents.api.FileFault;
import vn.sen.documents.api.FileRefusedException;
import vn.sen.documents.api.FileRepository;
import vn.sen.documents.api.FilesUnavailableException;
import vn.sen.documents.api.SignatureCheck;
import vn.sen.documents.api.SignatureReport;
import vn.sen.documents.content.PdfFile;
import vn.sen.documents.store.IncomingFile;

/** Lays a PDF down for as long as its signatures are looked at. */
@Component
public final class PadesCheck implements SignatureCheck {

    private static final COSName TIME_STAMP = COSName.getPDFName("DocTimeStamp");

    private final FileRepository repository;
    private final TrustStore trust;
    private final Clock clock;

    @Activate
    public PadesCheck(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) FileRepository repository,
            @Reference TrustStore trust) {
        this(repository, trust, Clock.systemUTC());
    }

    public PadesCheck(FileRepository repository, TrustStore trust, Clock clock) {
        this.repository = repository;
        this.trust = trust;
        this.clock = clock;
    }

    @Override
    public SignatureReport check(InputStream content) {
        try (IncomingFile file = IncomingFile.receive(repository, content, MOST_BYTES)) {
            if (!beginsAsPdf(file.path())) {
                throw new FileRefusedException(FileFault.of("not-a-pdf"));
            }
            List<FoundSignature> found = found(file.path());
            SignatureReading reading = new SignatureReading(
                    file.path(), file.size(), new SignerTrust(trust.certificates(), clock.instant()), clock.instant());
            List<vn.sen.documents.api.PdfSignature> signatures = new ArrayList<>();
            for (FoundSignature each : found) {
                signatures.add(reading.read(each));
            }
            return new SignatureReport(file.hash(), file.size(), signatures);
        } catch (IOException failed) {
            throw new FilesUnavailableException("The document could not be laid down", failed);
        }
    }

    private static List<FoundSignature> found(Path file) {
        try {
            return PdfFile.read(file, PadesCheck::found);
        } catch (IOException unreadable) {
            throw new FileRefusedException(FileFault.of("pdf-unreadable"));
        }
    }

    /** Time stamps of the whole document are no signatures of anybody. */
    private static List<FoundSignature> found(PDDocument document) throws IOException {
        List<FoundSignature> all = new ArrayList<>();
        for (PDSignatureField field : document.getSignatureFields()) {
            PDSignature signature = field.getSignature();
            if (signature != null && !TIME_STAMP.equals(signature.getCOSObject().getCOSName(COSName.TYPE))) {
                all.add(FoundSignature.of(field.getFullyQualifiedName(), signature));
            }
        }
        all.sort(Comparator.comparingLong(FoundSignature::end));
        return all;
    }

    private static boolean beginsAsPdf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(5), java.nio.charset.StandardCharsets.US_ASCII).equals("%PDF-");
        }
    }
}
