// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.kernel.api.SignatureStatus;

/** What was found of a package's signature when it was installed, noted beside its feature file. */
public final class OriginNote {

    private static final Logger LOG = LoggerFactory.getLogger(OriginNote.class);
    public static final String FILE_NAME = "signature";

    private OriginNote() {}

    /** The noted status; without a readable note nobody vouches for the package. */
    public static SignatureStatus read(Path folder) {
        Path note = folder.resolve(FILE_NAME);
        if (!Files.exists(note)) {
            return SignatureStatus.UNSIGNED;
        }
        try {
            boolean signed = Files.readString(note).strip().equals(SignatureStatus.SIGNED.name());
            return signed ? SignatureStatus.SIGNED : SignatureStatus.UNSIGNED;
        } catch (IOException e) {
            LOG.warn("{} cannot be read; the package counts as unsigned: {}", note, e.getMessage());
            return SignatureStatus.UNSIGNED;
        }
    }

    public static void write(Path folder, SignatureStatus status) throws IOException {
        Files.writeString(folder.resolve(FILE_NAME), status.name() + "\n");
    }
}
