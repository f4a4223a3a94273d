// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** Keeps what is said of damaged files and silent scanners out of the log of tests that are about them. */
public final class QuietLibrary implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        for (String name : new String[] {"org.apache.pdfbox", "vn.sen.documents.store.VirusCheck"}) {
            if (LoggerFactory.getLogger(name) instanceof Logger logger) {
                logger.setLevel(Level.OFF);
            }
        }
    }
}
