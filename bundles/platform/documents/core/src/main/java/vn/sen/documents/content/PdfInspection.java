// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.sen.documents.api.FileFault;

/** Looks at every object of a PDF for what runs by itself or carries something hidden. */
final class PdfInspection {

    private static final int MOST_OBJECTS = 500_000;
    private static final Set<String> ACTIONS = Set.of("Launch", "ImportData", "GoToE", "RichMediaExecute");
    private static final Set<String> MEDIA = Set.of("RichMedia", "Movie", "Sound", "Screen", "3D");
    private static final COSName EMBEDDED_FILES = COSName.getPDFName("EmbeddedFile");

    private final GuardedPdfParser parser;
    private final Set<FileFault> faults = new LinkedHashSet<>();

    private PdfInspection(GuardedPdfParser parser) {
        this.parser = parser;
    }

    static List<FileFault> faults(Path file) throws IOException {
        try (RandomAccessReadBufferedFile source = new RandomAccessReadBufferedFile(file)) {
            GuardedPdfParser parser = new GuardedPdfParser(source);
            List<FileFault> faults = faults(parser);
            return parser.refusal().map(code -> List.of(FileFault.of(code))).orElse(faults);
        }
    }

    private static List<FileFault> faults(GuardedPdfParser parser) {
        try (PDDocument document = parser.parse()) {
            if (document.isEncrypted()) {
                return List.of(FileFault.of("pdf-encrypted"));
            }
            PdfInspection inspection = new PdfInspection(parser);
            inspection.walk(document.getDocument());
            return List.copyOf(inspection.faults);
        } catch (PdfRefusal refusal) {
            return List.of(FileFault.of(refusal.code()));
        } catch (InvalidPasswordException needsOne) {
            return List.of(FileFault.of("pdf-encrypted"));
        } catch (IOException | IllegalArgumentException | ClassCastException | IndexOutOfBoundsException damaged) {
            // The library tells of a damaged file in all these ways.
            return List.of(FileFault.of("pdf-unreadable"));
        }
    }

    private void walk(COSDocument document) throws IOException {
        List<COSObjectKey> keys = new ArrayList<>(document.getXrefTable().keySet());
        if (keys.size() > MOST_OBJECTS) {
            throw new PdfRefusal("pdf-too-many-objects");
        }
        look(document.getTrailer());
        for (COSObjectKey key : keys) {
            COSBase object = document.getObjectFromPool(key).getObject();
            if (object != null) {
                look(object);
            }
        }
    }

    /** References are not followed: what they lead to has its own turn. */
    private void look(COSBase object) throws IOException {
        Deque<COSBase> open = new ArrayDeque<>();
        open.add(object);
        while (!open.isEmpty()) {
            COSBase next = open.removeLast();
            if (next instanceof COSArray array) {
                array.forEach(each -> addDirect(open, each));
            } else if (next instanceof COSDictionary dictionary) {
                dictionary(dictionary);
                dictionary.getValues().forEach(each -> addDirect(open, each));
            }
        }
    }

    private static void addDirect(Deque<COSBase> open, COSBase value) {
        if (value != null && !(value instanceof COSObject)) {
            open.add(value);
        }
    }

    private void dictionary(COSDictionary dictionary) throws IOException {
        String action = name(dictionary, COSName.S);
        if (dictionary.containsKey(COSName.JS) || action.equals("JavaScript")) {
            faults.add(FileFault.of("pdf-javascript"));
        }
        if (ACTIONS.contains(action)) {
            faults.add(FileFault.of("pdf-action", action));
        }
        if (dictionary.containsKey(COSName.EF)
                || EMBEDDED_FILES.equals(dictionary.getCOSName(COSName.TYPE))
                || name(dictionary, COSName.SUBTYPE).equals("FileAttachment")) {
            faults.add(FileFault.of("pdf-embedded-file"));
        }
        if (MEDIA.contains(name(dictionary, COSName.SUBTYPE))) {
            faults.add(FileFault.of("pdf-media"));
        }
        if (dictionary.containsKey(COSName.XFA)) {
            form(dictionary.getDictionaryObject(COSName.XFA));
        }
    }

    private void form(COSBase xfa) throws IOException {
        if (xfa instanceof COSStream stream) {
            parser.measure(stream);
            if (XfaScripts.in(stream.createInputStream())) {
                faults.add(FileFault.of("pdf-form-scripts"));
            }
        } else if (xfa instanceof COSArray parts) {
            for (int i = 0; i < parts.size(); i++) {
                if (parts.getObject(i) instanceof COSStream stream) {
                    form(stream);
                }
            }
        }
    }

    private static String name(COSDictionary dictionary, COSName key) {
        return dictionary.getDictionaryObject(key) instanceof COSName name ? name.getName() : "";
    }
}
