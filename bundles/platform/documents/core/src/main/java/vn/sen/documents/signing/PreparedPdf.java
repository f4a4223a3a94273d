// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.signing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import vn.sen.documents.api.SigningDetails;
import vn.sen.documents.content.PdfFile;
import vn.sen.documents.verification.ByteRange;

/** Writes a document with room for one more signature behind what is there already, so that earlier ones still hold. */
final class PreparedPdf {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int ROOM = 4096;
    private static final COSName PERMS = COSName.getPDFName("Perms");
    private static final COSName DOC_MDP = COSName.getPDFName("DocMDP");

    private PreparedPdf() {}

    static ByteRange write(
            Path document, Path prepared, List<X509Certificate> chain, SigningDetails details, Instant now)
            throws IOException {
        PdfFile.read(document, pdf -> {
            if (pdf.isEncrypted() || closed(pdf)) {
                throw new IOException("The document is encrypted, or its author allows no further signature");
            }
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            signature.setName(DistinguishedName.of(chain.get(0)).commonName().orElse(""));
            details.reason().ifPresent(signature::setReason);
            details.location().ifPresent(signature::setLocation);
            signature.setSignDate(GregorianCalendar.from(now.atZone(VIETNAM)));
            try (SignatureOptions options = new SignatureOptions();
                    OutputStream out = new BufferedOutputStream(Files.newOutputStream(prepared))) {
                options.setPreferredSignatureSize(ROOM + size(chain));
                pdf.addSignature(signature, options);
                ExternalSigningSupport signing = pdf.saveIncrementalForExternalSigning(out);
                signing.setSignature(new byte[0]);
            }
            return signature;
        });
        return room(prepared);
    }

    /** The library writes the range into the file alone: it is the one that ends with it. */
    private static ByteRange room(Path prepared) throws IOException {
        long size = Files.size(prepared);
        return PdfFile.read(
                prepared,
                pdf -> pdf.getSignatureDictionaries().stream()
                        .flatMap(signature -> ByteRange.of(signature.getByteRange(), size).stream())
                        .filter(range -> range.end() == size)
                        .findFirst()
                        .orElseThrow(() -> new IOException("There is no room for the signature")));
    }

    /** Whether a certifying signature forbids every change (ISO 32000-1, 12.8.2.2: P is 1). */
    private static boolean closed(PDDocument pdf) {
        COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
        return Optional.ofNullable(catalog.getCOSDictionary(PERMS))
                .map(permissions -> permissions.getCOSDictionary(DOC_MDP))
                .map(certifying -> certifying.getCOSArray(COSName.getPDFName("Reference")))
                .filter(PreparedPdf::allowsNothing)
                .isPresent();
    }

    private static boolean allowsNothing(COSArray references) {
        for (int i = 0; i < references.size(); i++) {
            if (references.getObject(i) instanceof COSDictionary reference
                    && reference.getDictionaryObject(COSName.getPDFName("TransformParams"))
                            instanceof COSDictionary parameters
                    && parameters.getInt(COSName.P, 2) == 1) {
                return true;
            }
        }
        return false;
    }

    private static int size(List<X509Certificate> chain) throws IOException {
        int size = 0;
        for (X509Certificate certificate : chain) {
            try {
                size += certificate.getEncoded().length;
            } catch (CertificateEncodingException unreadable) {
                throw new IOException(unreadable);
            }
        }
        return size;
    }
}
