// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import vn.sen.documents.api.SigningAlgorithm;

/** Puts what a signer answered into the form that stands in the PDF (RFC 5652). */
final class Cms {

    private Cms() {}

    static byte[] of(
            InputStream covered,
            SignedAttributes attributes,
            List<X509Certificate> chain,
            SigningAlgorithm algorithm,
            byte[] value)
            throws IOException {
        try (covered) {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(parameters -> attributes.table())
                            .build(new Answered(algorithm, value), chain.get(0)));
            generator.addCertificates(new JcaCertStore(chain));
            return generator.generate(new Covered(covered), false).getEncoded();
        } catch (CMSException | OperatorCreationException | CertificateEncodingException failed) {
            throw new IOException("The signature cannot be put into its form", failed);
        }
    }

    /** A signer that has signed already. */
    private record Answered(SigningAlgorithm algorithm, byte[] value) implements ContentSigner {

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new DefaultSignatureAlgorithmIdentifierFinder().find(algorithm.standardName());
        }

        @Override
        public OutputStream getOutputStream() {
            return new ByteArrayOutputStream();
        }

        @Override
        public byte[] getSignature() {
            return value.clone();
        }
    }

    private record Covered(InputStream bytes) implements CMSTypedData {

        @Override
        public ASN1ObjectIdentifier getContentType() {
            return CMSObjectIdentifiers.data;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            bytes.transferTo(out);
        }

        @Override
        public Object getContent() {
            return bytes;
        }
    }
}
