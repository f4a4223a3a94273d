// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.mail;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Trusts the authorities of Java and those of a file. */
final class TrustedAuthorities {

    private TrustedAuthorities() {}

    /** @throws IllegalArgumentException when the file has no certificates */
    static SSLSocketFactory with(Path file) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (X509TrustManager known : managers(null)) {
                for (Certificate one : known.getAcceptedIssuers()) {
                    store.setCertificateEntry("java-" + store.size(), one);
                }
            }
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                    store.setCertificateEntry("own-" + store.size(), one);
                }
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(store), null);
            return context.getSocketFactory();
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalArgumentException(
                    "The certificates in " + file + " cannot be read; the file has to be PEM", unreadable);
        }
    }

    private static X509TrustManager[] managers(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        TrustManager[] all = factory.getTrustManagers();
        return Arrays.stream(all)
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .toArray(X509TrustManager[]::new);
    }
}
