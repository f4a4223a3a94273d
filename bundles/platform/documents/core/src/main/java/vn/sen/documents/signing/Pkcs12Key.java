// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.signing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import vn.sen.documents.api.OpenSigningKey;
import vn.sen.documents.api.SigningKey;
import vn.sen.documents.api.SigningRefusedException;
import vn.sen.documents.api.SigningRefusedException.Reason;

/**
 * A key in a PKCS#12 file. File and password are read each time that the key is opened, so that nothing secret stays in
 * memory between batches.
 */
@Component(configurationPid = Pkcs12Key.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Pkcs12Key.Config.class, factory = true)
public final class Pkcs12Key implements SigningKey {

    public static final String PID = "vn.sen.documents.pkcs12";

    /** Where the key is. The password itself never stands in a configuration. */
    @ObjectClassDefinition(name = "Signing key in a file", description = "A key that signs PDF files")
    public @interface Config {
        @AttributeDefinition(description = "What modules call the key; a new key gets another id")
        String id();

        @AttributeDefinition(description = "Path of the PKCS#12 file")
        String file();

        @AttributeDefinition(description = "Path of a file whose first line is the password")
        String passwordFile() default "";

        @AttributeDefinition(description = "Name of an environment variable with the password")
        String passwordEnvironment() default "";
    }

    private final String id;
    private final Path file;
    private final PasswordSource password;

    @Activate
    public Pkcs12Key(Config config) {
        this(
                config.id(),
                Path.of(config.file()),
                config.passwordFile().isEmpty()
                        ? () -> PasswordSource.environment(config.passwordEnvironment())
                        : () -> PasswordSource.file(Path.of(config.passwordFile())));
    }

    public Pkcs12Key(String id, Path file, PasswordSource password) {
        this.id = id;
        this.file = file;
        this.password = password;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public OpenSigningKey open() {
        char[] secret = password.read();
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, secret);
            for (String alias : Collections.list(store.aliases())) {
                Optional<Key> key = Optional.ofNullable(store.getKey(alias, secret));
                if (key.isPresent() && key.get() instanceof PrivateKey signing) {
                    List<X509Certificate> chain = Arrays.stream(store.getCertificateChain(alias))
                            .map(X509Certificate.class::cast)
                            .toList();
                    return new OpenPkcs12Key(signing, chain);
                }
            }
            throw new SigningRefusedException(Reason.KEY_UNUSABLE, "There is no private key in " + file);
        } catch (IOException | GeneralSecurityException unusable) {
            throw new SigningRefusedException(
                    Reason.KEY_UNUSABLE,
                    "The key file " + file + " cannot be opened: " + unusable.getMessage(),
                    unusable);
        } finally {
            Arrays.fill(secret, '\0');
        }
    }
}
