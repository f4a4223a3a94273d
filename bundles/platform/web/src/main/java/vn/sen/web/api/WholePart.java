// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.fileupload.MultipartStream;

/** A part that has to end with its boundary: half a file must not pass for a whole one. */
final class WholePart extends FilterInputStream {

    WholePart(InputStream part) {
        super(part);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (MultipartStream.MalformedStreamException brokenOff) {
            throw broken(brokenOff);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (MultipartStream.MalformedStreamException brokenOff) {
            throw broken(brokenOff);
        }
    }

    static ProblemException broken(Exception cause) {
        return ProblemException.problem(400, "form-broken").cause(cause).build();
    }
}
