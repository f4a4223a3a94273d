// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.log;

import org.apache.felix.framework.Logger;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;
import org.slf4j.LoggerFactory;

/** Writes what the framework reports into the one log; by itself it writes to standard output. */
public final class FelixLog extends Logger {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger("org.apache.felix.framework");

    @Override
    @SuppressWarnings("rawtypes") // the overridden signature is
    protected void doLog(Bundle bundle, ServiceReference reference, int level, String message, Throwable throwable) {
        String about = bundle == null ? message : bundle.getSymbolicName() + ": " + message;
        if (throwable instanceof BundleException refused && refused.getType() == BundleException.RESOLVE_ERROR) {
            // Its message says all; the stack would only tell of the framework.
            write(level, about + " (" + refused.getMessage() + ")", null);
        } else {
            write(level, about, throwable);
        }
    }

    private static void write(int level, String message, Throwable throwable) {
        switch (level) {
            case LOG_ERROR -> LOG.error(message, throwable);
            case LOG_WARNING -> LOG.warn(message, throwable);
            case LOG_INFO -> LOG.info(message, throwable);
            default -> LOG.debug(message, throwable);
        }
    }
}
