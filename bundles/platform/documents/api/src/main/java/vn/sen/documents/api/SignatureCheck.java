// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.api;

import java.io.InputStream;
import org.osgi.annotation.versioning.ProviderType;

/** Tells who signed a PDF file and whether it holds. Keeps nothing of it. Safe for many threads. */
@ProviderType
public interface SignatureCheck {

    /** The largest file that is looked at, in bytes. */
    long MOST_BYTES = 64L * 1024 * 1024;

    /**
     * Looks at every signature.
     *
     * @param content read to its end, not closed
     * @throws FileRefusedException when it is no PDF, too large or cannot be read
     * @throws FilesUnavailableException when there is no place to lay it down
     */
    SignatureReport check(InputStream content);
}
