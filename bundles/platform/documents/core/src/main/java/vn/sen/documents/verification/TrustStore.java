// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.verification;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificates that this server trusts to vouch for signers: the files {@code *.pem}, {@code *.crt} and {@code *.cer}
 * of the folder {@code trust} in the data folder. They are read for each check, so that a new one counts at once.
 */
@Component(service = TrustStore.class)
public final class TrustStore {

    private static final Logger LOG = LoggerFactory.getLogger(TrustStore.class);

    private final Path folder;

    @Activate
    public TrustStore(BundleContext context) {
        this(Path.of(Objects.requireNonNull(context.getProperty("sen.data"), "The property sen.data is not set"))
                .resolve("trust"));
    }

    public TrustStore(Path folder) {
        this.folder = folder;
    }

    List<X509Certificate> certificates() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<X509Certificate> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(pem|crt|cer)"))
                    .sorted()
                    .toList()) {
                read(file, found);
            }
        } catch (IOException unreadable) {
            LOG.warn("The trusted certificates in {} cannot be listed: {}", folder, unreadable.toString());
        }
        return found;
    }

    private static void read(Path file, List<X509Certificate> into) {
        try (InputStream in = Files.newInputStream(file)) {
            CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .forEach(into::add);
        } catch (IOException | CertificateException noCertificate) {
            LOG.warn("The file {} has no certificate that can be read; remove or replace it", file);
        }
    }
}
