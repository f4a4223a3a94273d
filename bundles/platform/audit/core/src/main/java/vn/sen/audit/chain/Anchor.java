// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.chain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of the chain as this server last sealed it, in a file outside the database: {@code audit/anchor} in the data
 * folder, position and hash on one line. Records cut off the end of the chain leave no other trace.
 */
@Component(service = Anchor.class)
public final class Anchor {

    private static final Logger LOG = LoggerFactory.getLogger(Anchor.class);

    private final Path file;

    @Activate
    public Anchor(BundleContext context) {
        this(Path.of(Objects.requireNonNull(context.getProperty("sen.data"), "The property sen.data is not set")));
    }

    Anchor(Path data) {
        file = data.resolve("audit/anchor");
    }

    public Path file() {
        return file;
    }

    /** The end kept last; empty before the first sealing of this server. */
    public Optional<ChainEnd> read() throws IOException {
        try {
            String[] words =
                    Files.readString(file, StandardCharsets.US_ASCII).strip().split(" ");
            if (words.length != 2) {
                throw new IOException(file + " is damaged: it should hold a position and a hash");
            }
            return Optional.of(
                    new ChainEnd(Long.parseLong(words[0]), HexFormat.of().parseHex(words[1])));
        } catch (NoSuchFileException notYet) {
            return Optional.empty();
        } catch (IllegalArgumentException damaged) {
            throw new IOException(file + " is damaged: it should hold a position and a hash", damaged);
        }
    }

    void keep(ChainEnd end) {
        try {
            Path folder = Files.createDirectories(file.getParent());
            Path written = folder.resolve("anchor.tmp");
            Files.writeString(
                    written,
                    end.position() + " " + HexFormat.of().formatHex(end.hash()) + "\n",
                    StandardCharsets.US_ASCII);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            LOG.warn(
                    "{} could not be written, so a chain cut short would not be noticed here: {}",
                    file,
                    unwritable.toString());
        }
    }
}
