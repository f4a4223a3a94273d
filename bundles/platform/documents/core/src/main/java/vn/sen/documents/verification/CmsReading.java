// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.verification;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessable;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.DefaultAlgorithmNameFinder;
import org.bouncycastle.operator.OperatorCreationException;
import vn.sen.documents.api.SignatureReason;

/** Reads a detached CMS and checks it against the bytes that it covers. */
final class CmsReading {

    private static final Set<String> STRONG = Set.of(
            NISTObjectIdentifiers.id_sha256.getId(),
            NISTObjectIdentifiers.id_sha384.getId(),
            NISTObjectIdentifiers.id_sha512.getId(),
            NISTObjectIdentifiers.id_sha3_256.getId(),
            NISTObjectIdentifiers.id_sha3_384.getId(),
            NISTObjectIdentifiers.id_sha3_512.getId());
    private static final int SHORTEST_RSA = 2048;

    private CmsReading() {}

    static CmsFinding read(byte[] cms, InputStream covered) {
        try (covered) {
            CMSSignedData data = new CMSSignedData(new Streamed(covered), content(cms));
            Collection<SignerInformation> signers = data.getSignerInfos().getSigners();
            if (signers.size() != 1) {
                return CmsFinding.unreadable();
            }
            SignerInformation signer = signers.iterator().next();
            List<X509Certificate> all = new ArrayList<>();
            for (X509CertificateHolder holder : data.getCertificates().getMatches(null)) {
                all.add(new JcaX509CertificateConverter().getCertificate(holder));
            }
            List<X509Certificate> matching = new ArrayList<>();
            for (Object holder : data.getCertificates().getMatches(null)) {
                if (holder instanceof X509CertificateHolder certificate
                        && signer.getSID().match(certificate)) {
                    matching.add(new JcaX509CertificateConverter().getCertificate(certificate));
                }
            }
            if (matching.isEmpty()) {
                return CmsFinding.unreadable();
            }
            return new CmsFinding(Optional.of(matching.get(0)), all, faults(signer, matching.get(0)));
        } catch (CMSException | IOException | CertificateException | IllegalArgumentException damaged) {
            return CmsFinding.unreadable();
        }
    }

    /** What fills the room behind it must be zeros: nobody may hide something there. */
    private static ContentInfo content(byte[] cms) throws IOException {
        ByteArrayInputStream bytes = new ByteArrayInputStream(cms);
        ContentInfo content = ContentInfo.getInstance(new ASN1InputStream(bytes).readObject());
        for (int rest = bytes.read(); rest >= 0; rest = bytes.read()) {
            if (rest != 0) {
                throw new IOException("Something stands behind the signature");
            }
        }
        return content;
    }

    private static Set<SignatureReason> faults(SignerInformation signer, X509Certificate certificate) {
        EnumSet<SignatureReason> faults = EnumSet.noneOf(SignatureReason.class);
        try {
            if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()))
                    || !namesItsCertificate(signer, certificate)) {
                faults.add(SignatureReason.SIGNATURE_WRONG);
            }
        } catch (CMSSignerDigestMismatchException changed) {
            faults.add(SignatureReason.CONTENT_CHANGED);
        } catch (CMSException | OperatorCreationException | GeneralSecurityException wrong) {
            faults.add(SignatureReason.SIGNATURE_WRONG);
        }
        String algorithm = new DefaultAlgorithmNameFinder()
                .getAlgorithmName(new org.bouncycastle.asn1.ASN1ObjectIdentifier(signer.getEncryptionAlgOID()));
        boolean weakKey = certificate.getPublicKey() instanceof RSAPublicKey key
                && key.getModulus().bitLength() < SHORTEST_RSA;
        if (!STRONG.contains(signer.getDigestAlgOID()) || algorithm.contains("SHA1") || weakKey) {
            faults.add(SignatureReason.ALGORITHM_WEAK);
        }
        return faults;
    }

    /** Where the signature says which certificate it was made for, no other with the same key may take its place. */
    private static boolean namesItsCertificate(SignerInformation signer, X509Certificate certificate)
            throws GeneralSecurityException {
        Optional<Attribute> named = Optional.ofNullable(signer.getSignedAttributes())
                .map((AttributeTable table) -> table.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2));
        if (named.isEmpty()) {
            return true;
        }
        ESSCertIDv2[] ids = SigningCertificateV2.getInstance(
                        named.get().getAttrValues().getObjectAt(0))
                .getCerts();
        String hash = ids[0].getHashAlgorithm().getAlgorithm().getId();
        return MessageDigest.isEqual(
                ids[0].getCertHash(), MessageDigest.getInstance(hash).digest(certificate.getEncoded()));
    }

    /** The covered bytes, which are read once and never held. */
    private record Streamed(InputStream bytes) implements CMSProcessable {

        @Override
        public void write(java.io.OutputStream out) throws IOException {
            bytes.transferTo(out);
        }

        @Override
        public Object getContent() {
            return bytes;
        }
    }
}
