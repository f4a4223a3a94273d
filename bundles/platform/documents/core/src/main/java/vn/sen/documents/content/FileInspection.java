// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.sen.documents.api.FileKind;

/** Tells what a file is, by its bytes alone, and what it carries that could do harm. */
public final class FileInspection {

    private FileInspection() {}

    public static Found inspect(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(Signatures.HEAD);
        }
        FileKind kind = Signatures.of(head);
        return switch (kind) {
            case PDF -> new Found(kind, PdfInspection.faults(file));
            case ZIP -> ZipInspection.inspect(file);
            case UNKNOWN -> Found.harmless(TextKind.of(file));
            default -> new Found(kind, List.of());
        };
    }
}
