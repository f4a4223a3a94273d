// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.api;

import java.security.cert.X509Certificate;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** A key that is ready to sign, used by one thread. */
@ConsumerType
public interface OpenSigningKey extends AutoCloseable {

    /** The certificate of the key first, then those above it as far as they are known. */
    List<X509Certificate> certificates();

    SigningAlgorithm algorithm();

    /**
     * Signs. A signer that has answered a question before answers it again with the same signature: when an answer is
     * lost on the way, the same {@link SigningRequest#id} is asked again, and no second signature may come of it.
     *
     * @return the signature value of CMS
     * @throws SigningRefusedException when it will not sign, or does not answer
     */
    byte[] sign(SigningRequest request);

    /** Forgets what is secret. */
    @Override
    void close();
}
