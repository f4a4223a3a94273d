// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.signing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority that vouches for signers, and their keys. */
public final class TestAuthority {

    static final char[] PASSWORD = "mat-khau".toCharArray();
    private static final Duration YEAR = Duration.ofDays(365);

    private final KeyPair keys;
    private final X509Certificate certificate;

    public TestAuthority(String name) {
        keys = pair("RSA");
        certificate = certificate(
                new X500Name(name),
                keys,
                new X500Name(name),
                keys,
                new KeyUsage(KeyUsage.keyCertSign),
                true,
                valid(Duration.ZERO));
    }

    /** A signer's key and certificate. */
    public record Identity(KeyPair keys, X509Certificate certificate, X509Certificate authority) {

        /** As a file that a server may be configured with. */
        public Path pkcs12(Path file) {
            try (OutputStream out = Files.newOutputStream(file)) {
                KeyStore store = KeyStore.getInstance("PKCS12");
                store.load(null, null);
                store.setKeyEntry("signer", keys.getPrivate(), PASSWORD, new Certificate[] {certificate, authority});
                store.store(out, PASSWORD);
                return file;
            } catch (IOException | GeneralSecurityException inTest) {
                throw new AssertionError(inTest);
            }
        }
    }

    private record Validity(Instant from, Instant to) {}

    public Identity signer(String name) {
        return signer(name, "RSA", Duration.ZERO);
    }

    /** @param moved later or, negative, earlier than a certificate of now */
    public Identity signer(String name, String algorithm, Duration moved) {
        KeyPair own = pair(algorithm);
        return new Identity(
                own,
                certificate(
                        new X500Name(name),
                        own,
                        X500Name.getInstance(
                                certificate.getSubjectX500Principal().getEncoded()),
                        keys,
                        new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation),
                        false,
                        valid(moved)),
                certificate);
    }

    public X509Certificate certificate() {
        return certificate;
    }

    public void trustIn(Path folder) throws IOException {
        Files.createDirectories(folder);
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(certificate);
        }
        Files.writeString(folder.resolve("root.pem"), text.toString());
    }

    private static Validity valid(Duration moved) {
        Instant now = Instant.now().plus(moved);
        return new Validity(now.minus(YEAR), now.plus(YEAR));
    }

    private static KeyPair pair(String algorithm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (algorithm.equals("RSA")) {
                generator.initialize(2048);
            } else {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }

    private static X509Certificate certificate(
            X500Name subject,
            KeyPair of,
            X500Name issuer,
            KeyPair by,
            KeyUsage usage,
            boolean authority,
            Validity validity) {
        try {
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    issuer,
                    BigInteger.valueOf(System.nanoTime()),
                    Date.from(validity.from()),
                    Date.from(validity.to()),
                    subject,
                    of.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            builder.addExtension(Extension.keyUsage, true, usage);
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(by.getPrivate())));
        } catch (OperatorCreationException | GeneralSecurityException | CertIOException inTest) {
            throw new AssertionError(inTest);
        }
    }
}
