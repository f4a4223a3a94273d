// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.operator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.identity.Secret;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.Roles;

/**
 * Lets the command line act on this server: whoever may read {@code run/operator.token} in the data folder, and asks
 * from this machine, is an administrator. There is a new token at each start.
 */
@Component(service = OperatorToken.class, immediate = true)
public final class OperatorToken {

    private static final Logger LOG = LoggerFactory.getLogger(OperatorToken.class);
    private static final Caller OPERATOR =
            new Caller("operator", "operator", Caller.Kind.OPERATOR, Set.of(Roles.ADMINISTRATOR));

    private final Path file;
    private final String token = Secret.random();
    private final String hash = Secret.hash(token);

    @Activate
    public OperatorToken(BundleContext context) throws IOException {
        this(Path.of(Objects.requireNonNull(context.getProperty("sen.data"), "The property sen.data is not set")));
    }

    OperatorToken(Path data) throws IOException {
        Path run = Files.createDirectories(data.resolve("run"));
        file = run.resolve("operator.token");
        Path written = Files.createTempFile(run, "operator", ".tmp", onlyOwner());
        Files.writeString(written, token + "\n", StandardCharsets.US_ASCII);
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The operator, when this is its token and the request comes from this machine. */
    public Optional<Caller> operator(String bearer, String remoteAddress) {
        // Every request with an access token comes by here; its length tells that it is none of ours.
        boolean ours = bearer.length() == token.length() && Secret.same(hash, Secret.hash(bearer));
        if (ours && Loopback.is(remoteAddress)) {
            return Optional.of(OPERATOR);
        }
        return Optional.empty();
    }

    @Deactivate
    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException kept) {
            LOG.warn("{} could not be deleted ({}). It opens nothing any more", file, kept.toString());
        }
    }

    private static FileAttribute<?>[] onlyOwner() {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[] {
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            };
        }
        return new FileAttribute<?>[0];
    }
}
