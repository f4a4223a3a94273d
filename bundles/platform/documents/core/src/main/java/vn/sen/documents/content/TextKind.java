// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.content;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.sen.documents.api.FileKind;

/** Tells text from bytes, and among texts those that a browser would run. The whole file is read. */
final class TextKind {

    private static final int BUFFER = 8192;
    private static final int HEAD = 4096;
    private static final Pattern SVG = Pattern.compile("<(\\w+:)?svg[\\s>]");
    private static final Pattern HTML =
            Pattern.compile("<(!doctype\\s+html|html|head|body|script|iframe|object|embed|meta|style|form)[\\s>]");

    private TextKind() {}

    static FileKind of(Path file) throws IOException {
        StringBuilder head = new StringBuilder();
        char[] buffer = new char[BUFFER];
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] < ' ' && "\t\r\n\f".indexOf(buffer[i]) < 0) {
                        return FileKind.UNKNOWN;
                    }
                }
                head.append(buffer, 0, Math.min(read, Math.max(0, HEAD - head.length())));
            }
        } catch (CharacterCodingException noText) {
            return FileKind.UNKNOWN;
        }
        return ofText(head.toString().toLowerCase(Locale.ROOT));
    }

    private static FileKind ofText(String head) {
        if (SVG.matcher(head).find()) {
            return FileKind.SVG;
        }
        if (HTML.matcher(head).find()) {
            return FileKind.HTML;
        }
        String begin = head.startsWith("\ufeff") ? head.substring(1) : head;
        if (begin.stripLeading().startsWith("<?xml")) {
            return FileKind.XML;
        }
        // Short as it is, it would be taken for a document by whoever looks for the mark further in.
        return head.contains("%pdf-") ? FileKind.UNKNOWN : FileKind.TEXT;
    }
}
