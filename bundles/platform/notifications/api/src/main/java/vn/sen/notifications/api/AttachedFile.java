// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.api;

import java.io.IOException;
import java.io.InputStream;
import org.osgi.annotation.versioning.ProviderType;

/** A file that a {@link Message} carries. Its bytes are read when the channel wants them, and never held as a whole. */
@ProviderType
public interface AttachedFile {

    /** As the receiver sees it, in any script; no path. */
    String name();

    /** What its bytes are, for example {@code application/pdf}. */
    String mediaType();

    /** In bytes. */
    long size();

    /**
     * The bytes from the first one, to be closed by the channel. A message whose file cannot be read to its end must not
     * reach the receiver; whatever the channel answers then, the message is tried again later.
     *
     * @throws IOException when they cannot be read; also from the stream, at its end, when they are not those that were
     *     stored
     */
    InputStream open() throws IOException;
}
