// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import vn.sen.persistence.api.Ids;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ModuleJson;

/** Turns a procedure into the version that is stored. */
public final class Recording {

    // A column of the embedded database takes a million characters.
    private static final int LARGEST = 500_000;

    private final ModuleJson json;

    public Recording(ModuleJson json) {
        this.json = json;
    }

    public Draft draft(Procedure procedure) {
        return new Draft(procedure, content(procedure));
    }

    public StoredVersion version(int number, Draft draft, String by, Instant at) {
        Procedure procedure = draft.procedure();
        return new StoredVersion(
                Ids.next(),
                procedure.code(),
                number,
                procedure.name(),
                procedure.field(),
                procedure.validFrom(),
                procedure.validTo(),
                at,
                by,
                digest(draft),
                draft.content());
    }

    /** A fault when a procedure is too large to be kept, however small its parts are. */
    public static Optional<Fault> sizeFault(Draft draft) {
        int size = draft.content().length();
        return size > LARGEST ? Optional.of(Fault.of("", "record-too-large", LARGEST, size)) : Optional.empty();
    }

    /** The digest of what a procedure says, whenever it is in force. */
    public String digest(Draft draft) {
        Procedure procedure = draft.procedure();
        boolean dated = procedure.validFrom().isPresent() || procedure.validTo().isPresent();
        String content = dated ? content(procedure.inForce(Optional.empty(), Optional.empty())) : draft.content();
        return HexFormat.of().formatHex(sha256().digest(content.getBytes(StandardCharsets.UTF_8)));
    }

    // Composed letters throughout, so that equal texts have equal digests; JSON's own characters stay as they are.
    private String content(Procedure procedure) {
        return Normalizer.normalize(json.write(procedure), Normalizer.Form.NFC);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
