// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.verification;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.sen.documents.api.SignatureReason;

/**
 * What a CMS says of itself and of the bytes.
 *
 * @param others every certificate in it
 * @param faults what is wrong, whoever signed
 */
record CmsFinding(Optional<X509Certificate> signer, List<X509Certificate> others, Set<SignatureReason> faults) {

    static CmsFinding unreadable() {
        return new CmsFinding(Optional.empty(), List.of(), Set.of(SignatureReason.UNREADABLE));
    }
}
