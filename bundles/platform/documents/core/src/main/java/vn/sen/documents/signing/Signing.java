// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.signing;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sen.documents.api.FileHash;
import vn.sen.documents.api.SigningAlgorithm;
import vn.sen.documents.verification.ByteRange;

/**
 * One document and one key.
 *
 * @param hole room for the signature in the prepared file; its end is not known here
 * @param value what the signer answered
 * @param result the signed file
 */
record Signing(
        UUID id,
        FileHash document,
        String key,
        FileHash prepared,
        ByteRange hole,
        SignedAttributes attributes,
        List<X509Certificate> chain,
        SigningAlgorithm algorithm,
        Instant askedAt,
        Optional<byte[]> value,
        Optional<FileHash> result) {

    Signing answered(byte[] signature) {
        return new Signing(
                id,
                document,
                key,
                prepared,
                hole,
                attributes,
                chain,
                algorithm,
                askedAt,
                Optional.of(signature),
                result);
    }
}
