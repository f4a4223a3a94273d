// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.signing;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import vn.sen.documents.api.OpenSigningKey;
import vn.sen.documents.api.SigningAlgorithm;
import vn.sen.documents.api.SigningRefusedException;
import vn.sen.documents.api.SigningRefusedException.Reason;
import vn.sen.documents.api.SigningRequest;

/**
 * A private key in memory. It remembers no questions: asked again it signs the same bytes, and what it gave before was
 * seen by nobody when it is asked again.
 */
final class OpenPkcs12Key implements OpenSigningKey {

    private final List<X509Certificate> certificates;
    private Optional<PrivateKey> key;

    OpenPkcs12Key(PrivateKey key, List<X509Certificate> certificates) {
        this.key = Optional.of(key);
        this.certificates = List.copyOf(certificates);
    }

    @Override
    public List<X509Certificate> certificates() {
        return certificates;
    }

    @Override
    public SigningAlgorithm algorithm() {
        String kind = certificates.get(0).getPublicKey().getAlgorithm();
        return switch (kind) {
            case "RSA" -> SigningAlgorithm.SHA256_RSA;
            case "EC" -> SigningAlgorithm.SHA256_ECDSA;
            default ->
                throw new SigningRefusedException(Reason.KEY_UNUSABLE, "A key of the kind " + kind + " signs no PDF");
        };
    }

    @Override
    public byte[] sign(SigningRequest request) {
        PrivateKey open =
                key.orElseThrow(() -> new SigningRefusedException(Reason.KEY_UNUSABLE, "The key is closed already"));
        try {
            Signature signature = Signature.getInstance(algorithm().standardName());
            signature.initSign(open);
            signature.update(request.signedAttributes());
            return signature.sign();
        } catch (GeneralSecurityException failed) {
            throw new SigningRefusedException(Reason.KEY_UNUSABLE, "The key cannot sign", failed);
        }
    }

    @Override
    public void close() {
        key = Optional.empty();
    }
}
