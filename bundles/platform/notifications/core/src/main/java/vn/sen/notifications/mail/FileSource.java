// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.mail;

import jakarta.activation.DataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import vn.sen.notifications.api.AttachedFile;

/** Lets Mail read a file while it writes the mail, so that no file is ever in memory as a whole. */
record FileSource(AttachedFile file) implements DataSource {

    @Override
    public InputStream getInputStream() throws IOException {
        return file.open();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        throw new IOException("A file of a notification is only read");
    }

    @Override
    public String getContentType() {
        return file.mediaType();
    }

    /** Empty: Mail would put it into a header in a spelling of its own. */
    @Override
    public String getName() {
        return "";
    }
}
