// SPDX-License-Identifier: Apache-2.0
package vn.sen.forms.verify;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.sen.forms.sign.FileMarks;

/**
 * What a PDF says of itself: the code and the content that the printer put into it, and the text of its pages.
 *
 * @param page text of all pages, in the order in which it was written
 */
record FormFile(Optional<String> code, Optional<String> content, String page) {

    /** A form of a thousand rows has no more; whoever sends a longer file sends no form. */
    private static final int MOST_PAGES = 100;

    /** @throws IOException when it is no PDF, or has more pages than a form */
    static FormFile read(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new IOException("The file has more than " + MOST_PAGES + " pages");
            }
            PDDocumentInformation about = document.getDocumentInformation();
            return new FormFile(
                    Optional.ofNullable(about.getCustomMetadataValue(FileMarks.CODE)),
                    Optional.ofNullable(about.getCustomMetadataValue(FileMarks.CONTENT)),
                    new PDFTextStripper().getText(document));
        }
    }
}
