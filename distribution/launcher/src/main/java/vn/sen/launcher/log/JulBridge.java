// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.log;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Brings what libraries write to java.util.logging into the one log; their chatter below a warning is not made. */
public final class JulBridge {

    private JulBridge() {}

    /** To be called before the first line is logged. */
    public static void install(boolean verbose) {
        System.setProperty(LogSettings.VERBOSE, Boolean.toString(verbose));
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        Logger.getLogger("").setLevel(verbose ? Level.INFO : Level.WARNING);
    }
}
