// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.signing;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** The subject of a certificate, for people. */
public record DistinguishedName(X500Name name) {

    public static DistinguishedName of(X509Certificate certificate) {
        return new DistinguishedName(
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()));
    }

    public Optional<String> commonName() {
        return first(BCStyle.CN);
    }

    public Optional<String> organization() {
        return first(BCStyle.O);
    }

    private Optional<String> first(ASN1ObjectIdentifier part) {
        return Arrays.stream(name.getRDNs(part))
                .findFirst()
                .map(found -> IETFUtils.valueToString(found.getFirst().getValue()));
    }
}
