// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.content;

import java.util.Arrays;

/** Names inside an archive. */
final class EntryNames {

    private EntryNames() {}

    /** Whether whoever unpacks it would write beside the folder that was meant. */
    static boolean escapes(String name) {
        String plain = name.replace('\\', '/');
        return plain.startsWith("/")
                || plain.matches("[A-Za-z]:.*")
                || Arrays.asList(plain.split("/", -1)).contains("..");
    }
}
