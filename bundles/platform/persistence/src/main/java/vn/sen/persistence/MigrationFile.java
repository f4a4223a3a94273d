// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * One migration as a bundle brings it.
 *
 * @param path inside the bundle, {@code db/migration/V1__what.sql}
 */
record MigrationFile(String path, String sql) {

    private static final Pattern VERSIONED = Pattern.compile("V([0-9][0-9._]*)__.+\\.sql");

    /** Folder of a bundle where its migrations are. */
    static final String FOLDER = "db/migration";

    String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The version as the history records it; empty for a file that is run again whenever it changes. */
    String version() {
        Matcher matcher = VERSIONED.matcher(fileName());
        return matcher.matches() ? matcher.group(1).replace('_', '.') : "";
    }

    /** Checksum as Flyway records it: over the lines without their ends, so that a checkout on Windows is no change. */
    int checksum() {
        CRC32 checksum = new CRC32();
        sql.lines().forEach(line -> checksum.update(line.getBytes(StandardCharsets.UTF_8)));
        return (int) checksum.getValue();
    }
}
