// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.print;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import vn.sen.forms.sign.FileMarks;

/**
 * Prints forms as PDF. Nothing is loaded from anywhere but the picture that this bundle makes itself. The same form gives
 * the same bytes, while the libraries are the same. Fonts are kept read, a set for each thread that has ever printed
 * beside others.
 */
@Component(service = PdfPrinter.class)
public final class PdfPrinter {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final float VERSION = 1.7f;

    private final Queue<FontSet> idle = new ConcurrentLinkedQueue<>();

    /** The library is this bundle's own, so its switch is too: it would write seven lines about each letter. */
    @Activate
    public PdfPrinter() {
        XRLog.setLoggingEnabled(false);
    }

    @Deactivate
    public void close() {
        FontSet set = idle.poll();
        while (set != null) {
            set.close();
            set = idle.poll();
        }
    }

    public byte[] print(PrintJob job) {
        FontSet kept = idle.poll();
        FontSet fonts = kept == null ? FontSet.read() : kept;
        try {
            byte[] pdf = print(job, fonts);
            idle.add(fonts);
            return pdf;
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static byte[] print(PrintJob job, FontSet fonts) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            builder.usePdfVersion(VERSION);
            // For an archive every font is embedded; else the library would search the machine for fonts to fall back
            // on.
            builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_U);
            builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
            builder.withProducer("Sen");
            builder.withW3cDocument(FormMarkup.of(job), null);
            builder.useExternalResourceAccessControl(
                    PdfPrinter::isOurs, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.useExternalResourceAccessControl(
                    PdfPrinter::isOurs, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
            builder.withDiagnosticConsumer(diagnostic -> {});
            fonts.offer(builder, document);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFKeepOpen();
                describe(document, job);
                ByteArrayOutputStream pdf = new ByteArrayOutputStream();
                document.save(pdf);
                return pdf.toByteArray();
            }
        }
    }

    private static boolean isOurs(String address, ExternalResourceType type) {
        return type == ExternalResourceType.IMAGE_RASTER && address != null && address.startsWith("data:image/png;");
    }

    /** What else stands in the file; all of it follows from the form, so that printing it again changes nothing. */
    private static void describe(PDDocument document, PrintJob job) {
        PDDocumentInformation about = new PDDocumentInformation();
        about.setTitle(job.sheet().title());
        about.setProducer("Sen");
        about.setCreationDate(calendar(job.made()));
        about.setModificationDate(calendar(job.made()));
        about.setCustomMetadataValue(FileMarks.CODE, job.code());
        about.setCustomMetadataValue(FileMarks.CONTENT, job.content());
        document.setDocumentInformation(about);
        // Nobody has validated these files as PDF/A, so they do not say that they are.
        document.getDocumentCatalog().setMetadata(null);
        document.setDocumentId(job.made().toEpochMilli());
    }

    private static Calendar calendar(Instant moment) {
        return GregorianCalendar.from(moment.atZone(VIETNAM));
    }
}
