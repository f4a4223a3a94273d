// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;

/**
 * A file that a form of the type {@code multipart/form-data} brings. It is read from the network while it is used, never
 * kept in memory or on disk. The form's first field has to be {@code csrf} with the token of the page, and the file its
 * last, because what follows a file is not looked at.
 *
 * @param name as the client told it, without folders
 * @param content to be read once, in the thread of the request; throws {@link ProblemException} 400 when the form is
 *     broken off
 */
public record UploadedFile(String name, InputStream content) {

    /**
     * Reads a form up to its first file in a field.
     *
     * @param contentType the header of the request, with the boundary
     * @param field name of the field of the file
     * @return empty when the form has no such field, or nobody has chosen a file in it
     * @throws ProblemException 400 when the body is no such form
     */
    public static Optional<UploadedFile> in(InputStream body, String contentType, String field) throws IOException {
        try {
            FileItemIterator items = new FileUpload().getItemIterator(new FormBody(body, contentType));
            while (items.hasNext()) {
                FileItemStream item = items.next();
                if (!item.isFormField() && item.getFieldName().equals(field)) {
                    return item.getName().isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    new UploadedFile(lastSegment(item.getName()), new WholePart(item.openStream())));
                }
            }
            return Optional.empty();
        } catch (FileUploadException notAForm) {
            throw WholePart.broken(notAForm);
        }
    }

    private static String lastSegment(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
