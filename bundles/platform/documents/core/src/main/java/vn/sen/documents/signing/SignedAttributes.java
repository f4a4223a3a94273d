// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.signing;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/**
 * What the key signs: kind of content, hash of the covered bytes, and which certificate it was (ETSI EN 319 142-1, 6.3).
 * The moment stands in the PDF, not here, as PAdES wants it.
 */
record SignedAttributes(byte[] der) {

    static SignedAttributes of(InputStream covered, X509Certificate certificate) throws IOException {
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(attribute(CMSAttributes.contentType, PKCSObjectIdentifiers.data));
        attributes.add(attribute(CMSAttributes.messageDigest, new DEROctetString(hash(covered))));
        try {
            ESSCertIDv2 id = new ESSCertIDv2(sha256().digest(certificate.getEncoded()));
            attributes.add(attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new SigningCertificateV2(id)));
        } catch (CertificateEncodingException unreadable) {
            throw new IOException(unreadable);
        }
        return new SignedAttributes(new DERSet(attributes).getEncoded(ASN1Encoding.DER));
    }

    AttributeTable table() {
        return new AttributeTable(ASN1Set.getInstance(der));
    }

    private static Attribute attribute(org.bouncycastle.asn1.ASN1ObjectIdentifier type, ASN1Encodable value) {
        return new Attribute(type, new DERSet(value));
    }

    private static byte[] hash(InputStream covered) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(covered, digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
