// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.api;

import java.io.InputStream;
import org.apache.commons.fileupload.UploadContext;

/** The body of a request as the library for forms wants to see it. */
final class FormBody implements UploadContext {

    private final InputStream body;
    private final String contentType;

    FormBody(InputStream body, String contentType) {
        this.body = body;
        this.contentType = contentType;
    }

    @Override
    public InputStream getInputStream() {
        return body;
    }

    @Override
    public String getContentType() {
        return contentType;
    }

    @Override
    public String getCharacterEncoding() {
        return "UTF-8";
    }

    @Deprecated
    @Override
    public int getContentLength() {
        return -1;
    }

    /** The body is limited before it comes here. */
    @Override
    public long contentLength() {
        return -1;
    }
}
