// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.files;

import java.io.IOException;
import java.io.InputStream;
import vn.sen.documents.api.FileHash;
import vn.sen.documents.api.FileRefusedException;
import vn.sen.documents.api.FileStore;
import vn.sen.documents.api.FilesUnavailableException;
import vn.sen.notifications.api.AttachedFile;

/** Reads from the store of files when a channel asks. */
record StoredAttachment(FileStore files, Enclosure enclosure) implements AttachedFile {

    @Override
    public String name() {
        return enclosure.name();
    }

    @Override
    public String mediaType() {
        return enclosure.mediaType();
    }

    @Override
    public long size() {
        return enclosure.size();
    }

    @Override
    public InputStream open() throws IOException {
        try {
            return files.open(new FileHash(enclosure.hash()));
        } catch (FilesUnavailableException | FileRefusedException unreadable) {
            throw new IOException("The file " + enclosure.hash() + " cannot be sent", unreadable);
        }
    }

    /** Without its name, which may be personal. */
    @Override
    public String toString() {
        return "file " + enclosure.hash();
    }
}
