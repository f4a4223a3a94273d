// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** The identifier that a key of a file stands for, if nothing else does: the same on every import and every node. */
public final class FileKeys {

    private FileKeys() {}

    public static UUID named(String key) {
        return UUID.nameUUIDFromBytes(("vn.sen.organization/" + folded(key)).getBytes(StandardCharsets.UTF_8));
    }

    /** Keys that differ only in capitals are the same. */
    static String folded(String key) {
        return key.strip().toLowerCase(Locale.ROOT);
    }
}
