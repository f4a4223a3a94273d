// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.sen.documents.QuietLibrary;
import vn.sen.documents.SampleFiles;
import vn.sen.documents.api.FileFault;

@ExtendWith(QuietLibrary.class)
class PdfInspectionTest {

    @TempDir
    Path folder;

    @Test
    void an_ordinary_document_with_a_link_has_no_fault() throws IOException {
        assertThat(faults(document -> {
                    PDActionURI link = new PDActionURI();
                    link.setURI("https://example.gov.vn");
                    document.getDocumentCatalog().setOpenAction(link);
                }))
                .isEmpty();
    }

    @Test
    void a_script_that_runs_on_opening_is_found() throws IOException {
        assertThat(faults(document ->
                        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))))
                .containsExactly(FileFault.of("pdf-javascript"));
    }

    @Test
    void a_script_deep_inside_a_direct_object_is_found() throws IOException {
        assertThat(faults(document -> {
                    COSDictionary inner = new COSDictionary();
                    inner.setItem(COSName.JS, new COSString("x"));
                    inner.setDirect(true);
                    COSDictionary outer = new COSDictionary();
                    outer.setItem(COSName.getPDFName("Any"), inner);
                    outer.setDirect(true);
                    document.getPage(0).getCOSObject().setItem(COSName.getPDFName("Extra"), outer);
                }))
                .containsExactly(FileFault.of("pdf-javascript"));
    }

    @Test
    void starting_a_program_is_found() throws IOException {
        assertThat(faults(document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch())))
                .containsExactly(FileFault.of("pdf-action", "Launch"));
    }

    @Test
    void a_file_inside_is_found() throws IOException {
        assertThat(faults(document -> {
                    COSStream file = stream(document, "MZ");
                    file.setItem(COSName.TYPE, COSName.getPDFName("EmbeddedFile"));
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Any"), file);
                }))
                .containsExactly(FileFault.of("pdf-embedded-file"));
    }

    @Test
    void scripts_in_the_xml_of_a_form_are_found_and_a_form_without_is_not_blamed() throws IOException {
        assertThat(faults(document -> form(document, "<xdp><template><field/></template></xdp>")))
                .isEmpty();
        assertThat(faults(document -> form(document, "<xdp><t:event><t:script>x</t:script></t:event></xdp>")))
                .containsExactly(FileFault.of("pdf-form-scripts"));
    }

    @Test
    void what_nobody_can_look_into_is_refused() throws IOException {
        assertThat(faults(document -> {
                    try {
                        document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                }))
                .containsExactly(FileFault.of("pdf-encrypted"));
        assertThat(faults("%PDF-1.7\nnothing else".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(FileFault.of("pdf-unreadable"));
    }

    @Test
    void an_object_stream_that_unpacks_to_too_much_is_not_unpacked() throws IOException {
        assertThat(faults(bomb("/FlateDecode"))).containsExactly(FileFault.of("pdf-bomb"));
        assertThat(faults(bomb("[/FlateDecode /FlateDecode]"))).containsExactly(FileFault.of("pdf-unreadable"));
    }

    /** A hand-made file whose catalogue lies in a stream of objects that is 64 MiB of spaces. */
    private static byte[] bomb(String filter) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write("1 0 <</Type/Catalog>> ".getBytes(StandardCharsets.US_ASCII));
            byte[] spaces = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 64; i++) {
                deflater.write(spaces);
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        text(file, "%PDF-1.7\n");
        int objects = file.size();
        text(
                file,
                "2 0 obj\n<</Type/ObjStm/N 1/First 4/Filter " + filter + "/Length " + packed.size() + ">>\nstream\n");
        packed.writeTo(file);
        text(file, "\nendstream\nendobj\n");
        int xref = file.size();
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        entry(table, 0, 0, 0);
        entry(table, 2, 2, 0);
        entry(table, 1, objects, 0);
        entry(table, 1, xref, 0);
        text(file, "3 0 obj\n<</Type/XRef/W[1 4 1]/Size 4/Root 1 0 R/Length " + table.size() + ">>\nstream\n");
        table.writeTo(file);
        text(file, "\nendstream\nendobj\nstartxref\n" + xref + "\n%%EOF\n");
        return file.toByteArray();
    }

    private static void entry(ByteArrayOutputStream table, int type, int second, int third) {
        table.write(type);
        for (int shift = 24; shift >= 0; shift -= 8) {
            table.write(second >> shift);
        }
        table.write(third);
    }

    private static void text(ByteArrayOutputStream file, String text) {
        file.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void form(PDDocument document, String xml) {
        COSDictionary form = new COSDictionary();
        form.setItem(COSName.XFA, stream(document, xml));
        document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
    }

    private static COSStream stream(PDDocument document, String content) {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return stream;
    }

    private List<FileFault> faults(Consumer<PDDocument> change) throws IOException {
        return faults(SampleFiles.pdf("Don de nghi", change));
    }

    private List<FileFault> faults(byte[] file) throws IOException {
        return PdfInspection.faults(Files.write(folder.resolve("file.pdf"), file));
    }
}
