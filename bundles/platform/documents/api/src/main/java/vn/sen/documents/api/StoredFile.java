// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.api;

import java.time.Instant;
import java.util.Objects;

/**
 * A file that is kept.
 *
 * @param size in bytes
 * @param mediaType what its bytes are
 * @param storedAt when it came for the first time
 */
public record StoredFile(FileHash hash, long size, String mediaType, CheckState check, Instant storedAt) {

    public StoredFile {
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(storedAt, "storedAt");
    }
}
