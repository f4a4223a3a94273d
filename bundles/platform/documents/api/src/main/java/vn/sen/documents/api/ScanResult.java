// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.api;

import java.util.Objects;
import java.util.Optional;

/**
 * What a scanner says of a file.
 *
 * @param malware name of what was found; empty for a clean file
 */
public record ScanResult(Optional<String> malware) {

    public ScanResult {
        Objects.requireNonNull(malware, "malware");
    }

    public static ScanResult clean() {
        return new ScanResult(Optional.empty());
    }

    public static ScanResult infected(String malware) {
        return new ScanResult(Optional.of(malware));
    }
}
