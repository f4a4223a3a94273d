// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.api;

import java.util.List;
import java.util.Objects;

/**
 * The signatures of a PDF file.
 *
 * @param hash of the file that was looked at
 * @param signatures in the order in which they were made; empty for a file without
 */
public record SignatureReport(FileHash hash, long size, List<PdfSignature> signatures) {

    public SignatureReport {
        Objects.requireNonNull(hash, "hash");
        signatures = List.copyOf(signatures);
    }

    /** Whether there are signatures, all hold, and the last one covers the whole file. */
    public boolean holds() {
        return !signatures.isEmpty()
                && signatures.stream().allMatch(one -> one.verdict() == SignatureVerdict.HOLDS)
                && signatures.get(signatures.size() - 1).coversWholeFile();
    }
}
