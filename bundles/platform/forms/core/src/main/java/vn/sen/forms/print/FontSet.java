// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The four faces of Liberation Serif, read once. For one letter at a time: a font remembers where it was read last. */
final class FontSet implements AutoCloseable {

    static final String FAMILY = "Liberation Serif";

    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private final List<Face> faces;

    private record Face(TrueTypeFont font, int weight, FontStyle style) {}

    private FontSet(List<Face> faces) {
        this.faces = List.copyOf(faces);
    }

    static FontSet read() {
        List<Face> faces = new ArrayList<>();
        faces.add(face("Regular", NORMAL, FontStyle.NORMAL));
        faces.add(face("Bold", BOLD, FontStyle.NORMAL));
        faces.add(face("Italic", NORMAL, FontStyle.ITALIC));
        faces.add(face("BoldItalic", BOLD, FontStyle.ITALIC));
        return new FontSet(faces);
    }

    private static Face face(String name, int weight, FontStyle style) {
        try (InputStream file =
                FontSet.class.getResourceAsStream("/fonts/liberation/LiberationSerif-" + name + ".ttf")) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
            // Ligatures are not needed, and looking for them takes most of the time of a letter.
            font.setEnableGsub(false);
            return new Face(font, weight, style);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** Offers the faces to a document; of those that it uses, the glyphs that it uses are embedded. */
    void offer(PdfRendererBuilder builder, PDDocument document) {
        for (Face face : faces) {
            builder.useFont(new Embedded(document, face.font()), FAMILY, face.weight(), face.style(), true);
        }
    }

    @Override
    public void close() {
        for (Face face : faces) {
            try {
                face.font().close();
            } catch (IOException inMemory) {
                throw new UncheckedIOException(inMemory);
            }
        }
    }

    private static final class Embedded extends PDFontSupplier {

        private final PDDocument document;
        private final TrueTypeFont font;

        Embedded(PDDocument document, TrueTypeFont font) {
            super(null);
            this.document = document;
            this.font = font;
        }

        @Override
        public PDFont supply() {
            try {
                return PDType0Font.load(document, font, true);
            } catch (IOException damaged) {
                throw new UncheckedIOException(damaged);
            }
        }
    }
}
