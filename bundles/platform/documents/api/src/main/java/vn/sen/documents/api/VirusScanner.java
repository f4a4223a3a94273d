// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.api;

import java.io.IOException;
import java.io.InputStream;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Looks for viruses. Registered as an OSGi service; without one, files are {@link CheckState#NOT_CHECKED}. Must bound its
 * own time. Called by many threads at once.
 */
@ConsumerType
public interface VirusScanner {

    /** What it is called for administrators, with its version where that is known. */
    String name();

    /**
     * Reads a file to its end.
     *
     * @throws IOException when the scanner does not answer or cannot judge; the file then counts as not checked
     */
    ScanResult scan(InputStream content) throws IOException;
}
