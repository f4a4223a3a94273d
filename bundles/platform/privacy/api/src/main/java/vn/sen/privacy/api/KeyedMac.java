// SPDX-License-Identifier: Apache-2.0
package vn.sen.privacy.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Tells whether data were written by a server of this province: HMAC-SHA-256 under a key that is not in the database.
 * Safe for many threads. Both methods answer a request with 503 {@code keys-missing} while the key file is away.
 */
@ProviderType
public interface KeyedMac {

    /** Id of the key to be used for new data; to be stored beside the code. It changes when keys are rotated. */
    String currentKey();

    /**
     * The code of data under a key, 32 bytes.
     *
     * @return empty when no key has this id
     */
    Optional<byte[]> code(String key, byte[] data);
}
