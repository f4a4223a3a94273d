// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.content;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A PDF on this machine, read with the guard. */
public final class PdfFile {

    private PdfFile() {}

    /** Work on a document. */
    public interface Work<T> {
        T on(PDDocument document) throws IOException;
    }

    /** @throws IOException when it cannot be read, or must not be */
    public static <T> T read(Path file, Work<T> work) throws IOException {
        try (RandomAccessReadBufferedFile source = new RandomAccessReadBufferedFile(file)) {
            GuardedPdfParser parser = new GuardedPdfParser(source);
            try (PDDocument document = parser.parse()) {
                T result = work.on(document);
                if (parser.refusal().isPresent()) {
                    throw new PdfRefusal(parser.refusal().get());
                }
                return result;
            }
        } catch (IllegalArgumentException | ClassCastException | IndexOutOfBoundsException damaged) {
            throw new IOException("The PDF is damaged", damaged);
        }
    }
}
