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
        switch (level) {
            case LOG_ERROR -> LOG.error(about, cause(throwable));
            case LOG_WARNING -> LOG.warn(about, cause(throwable));
            case LOG_INFO -> LOG.info(about, cause(throwable));
            default -> LOG.debug(about, cause(throwable));
        }
    }

    /** A bundle that cannot be resolved says all in its message; the stack would only tell of the framework. */
    private static Throwable cause(Throwable throwable) {
        return throwable instanceof BundleException e && e.getType() == BundleException.RESOLVE_ERROR
                ? null
                : throwable;
    }
}
