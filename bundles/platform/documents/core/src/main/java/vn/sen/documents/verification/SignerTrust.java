// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.verification;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sen.documents.api.SignatureReason;

/** Whether somebody whom this server trusts vouches for the certificate of a signer. */
final class SignerTrust {

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private final List<X509Certificate> trusted;
    private final Instant now;

    SignerTrust(List<X509Certificate> trusted, Instant now) {
        this.trusted = trusted;
        this.now = now;
    }

    /**
     * What speaks against a signer.
     *
     * @param others certificates that came with the signature
     * @param then the moment that the signature names
     */
    Set<SignatureReason> reasons(X509Certificate signer, Collection<X509Certificate> others, Instant then) {
        EnumSet<SignatureReason> reasons = EnumSet.noneOf(SignatureReason.class);
        if (then.isBefore(signer.getNotBefore().toInstant())
                || then.isAfter(signer.getNotAfter().toInstant())) {
            reasons.add(SignatureReason.CERTIFICATE_NOT_VALID_THEN);
        }
        if (now.isAfter(signer.getNotAfter().toInstant())) {
            reasons.add(SignatureReason.CERTIFICATE_EXPIRED_NOW);
        }
        boolean[] usage = signer.getKeyUsage();
        if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION]) {
            reasons.add(SignatureReason.CERTIFICATE_NOT_FOR_SIGNING);
        }
        if (trusted.contains(signer)) {
            return reasons;
        }
        if (selfSigned(signer)) {
            reasons.add(SignatureReason.SELF_SIGNED);
        } else if (trusted.isEmpty()) {
            reasons.add(SignatureReason.NO_TRUST_STORE);
        } else if (!vouchedFor(signer, others)) {
            reasons.add(SignatureReason.ISSUER_UNTRUSTED);
        }
        return reasons;
    }

    /** The path is judged at a moment inside the signer's own validity, which has a reason of its own. */
    private boolean vouchedFor(X509Certificate signer, Collection<X509Certificate> others) {
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(signer);
        try {
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(
                    trusted.stream().map(each -> new TrustAnchor(each, null)).collect(Collectors.toSet()), target);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(others)));
            parameters.setRevocationEnabled(false);
            Instant last = signer.getNotAfter().toInstant();
            parameters.setDate(Date.from(now.isBefore(last) ? now : last));
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (CertPathBuilderException nobody) {
            return false;
        } catch (InvalidAlgorithmParameterException noAnchors) {
            return false;
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static boolean selfSigned(X509Certificate certificate) {
        if (!certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
            return false;
        }
        try {
            certificate.verify(certificate.getPublicKey());
            return true;
        } catch (GeneralSecurityException byAnother) {
            return false;
        }
    }
}
