// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.rest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import vn.sen.documents.api.PdfSignature;
import vn.sen.documents.api.SignatureReason;
import vn.sen.documents.api.SignatureVerdict;
import vn.sen.web.api.Today;

/**
 * One signature, in JSON.
 *
 * @param reasons the worst first
 */
public record SignatureView(
        String field,
        Optional<String> signer,
        Optional<String> organization,
        Optional<String> issuer,
        Optional<String> serial,
        Optional<OffsetDateTime> signedAt,
        Optional<OffsetDateTime> validFrom,
        Optional<OffsetDateTime> validTo,
        boolean coversWholeFile,
        SignatureVerdict verdict,
        List<SignatureReason> reasons) {

    static SignatureView of(PdfSignature signature) {
        return new SignatureView(
                signature.field(),
                signature.signer(),
                signature.organization(),
                signature.issuer(),
                signature.serial(),
                local(signature.signedAt()),
                local(signature.validFrom()),
                local(signature.validTo()),
                signature.coversWholeFile(),
                signature.verdict(),
                signature.reasons());
    }

    private static Optional<OffsetDateTime> local(Optional<Instant> moment) {
        return moment.map(Today::local);
    }
}
