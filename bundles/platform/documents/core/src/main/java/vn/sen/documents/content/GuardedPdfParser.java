// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * Reads a PDF whose author means harm. The library unpacks some streams into memory while it reads; they are measured
 * first. Other streams stay packed until somebody asks for them.
 */
public final class GuardedPdfParser extends PDFParser {

    private static final long MOST_UNPACKED = 32L * 1024 * 1024;
    private static final long MOST_IN_ALL = 128L * 1024 * 1024;
    private static final int BUFFER = 16 * 1024;

    private long inAll;
    private Optional<PdfRefusal> refusal = Optional.empty();

    public GuardedPdfParser(RandomAccessRead source) throws IOException {
        super(source);
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        COSStream stream = super.parseCOSStream(dictionary);
        boolean objects = dictionary.containsKey(COSName.FIRST) && dictionary.containsKey(COSName.N);
        if (objects || dictionary.containsKey(COSName.W) && dictionary.containsKey(COSName.SIZE)) {
            guard(stream);
        }
        return stream;
    }

    /** Why this file must not be read; the library goes on after many an exception, so this is to be asked at the end. */
    public Optional<String> refusal() {
        return refusal.map(PdfRefusal::code);
    }

    private void guard(COSStream stream) throws IOException {
        try {
            if (document.isEncrypted()) {
                throw new PdfRefusal("pdf-encrypted");
            }
            measure(stream);
        } catch (PdfRefusal refused) {
            refusal = Optional.of(refusal.orElse(refused));
            throw refused;
        }
    }

    /** @throws PdfRefusal when it would unpack to too much, or is packed in a way that cannot be measured */
    void measure(COSStream stream) throws IOException {
        if (!packed(stream.getFilters())) {
            return;
        }
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        Inflater inflater = new Inflater();
        try (InputStream unpacked = new InflaterInputStream(stream.createRawInputStream(), inflater, BUFFER)) {
            for (int read = unpacked.read(buffer); read >= 0; read = unpacked.read(buffer)) {
                size += read;
                inAll += read;
                if (size > MOST_UNPACKED || inAll > MOST_IN_ALL) {
                    throw new PdfRefusal("pdf-bomb");
                }
            }
        } finally {
            inflater.end();
        }
    }

    private static boolean packed(COSBase filters) throws PdfRefusal {
        COSBase only = filters instanceof COSArray array && array.size() == 1 ? array.getObject(0) : filters;
        if (only == null || only instanceof COSArray array && array.size() == 0) {
            return false;
        }
        if (COSName.FLATE_DECODE.equals(only) || COSName.FLATE_DECODE_ABBREVIATION.equals(only)) {
            return true;
        }
        throw new PdfRefusal("pdf-unreadable");
    }
}
