// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One signature in a PDF file.
 *
 * @param field name of its field
 * @param signer common name of the certificate; empty when it cannot be read
 * @param organization of the certificate's subject
 * @param issuer distinguished name of who vouches for it
 * @param serial number of the certificate, hexadecimal
 * @param signedAt the moment that it names
 * @param validFrom when the certificate begins
 * @param validTo when the certificate ends
 * @param coversWholeFile whether nothing stands in the file that it does not cover
 * @param reasons what was found, the worst first
 */
public record PdfSignature(
        String field,
        Optional<String> signer,
        Optional<String> organization,
        Optional<String> issuer,
        Optional<String> serial,
        Optional<Instant> signedAt,
        Optional<Instant> validFrom,
        Optional<Instant> validTo,
        boolean coversWholeFile,
        SignatureVerdict verdict,
        List<SignatureReason> reasons) {

    public PdfSignature {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(signer, "signer");
        Objects.requireNonNull(organization, "organization");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(serial, "serial");
        Objects.requireNonNull(signedAt, "signedAt");
        Objects.requireNonNull(validFrom, "validFrom");
        Objects.requireNonNull(validTo, "validTo");
        Objects.requireNonNull(verdict, "verdict");
        reasons = List.copyOf(reasons);
    }
}
