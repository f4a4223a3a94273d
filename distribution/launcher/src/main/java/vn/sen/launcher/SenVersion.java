// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher;

import java.util.ResourceBundle;

/** The version of this distribution, which the build writes into a resource. */
public final class SenVersion {

    private SenVersion() {}

    public static String current() {
        return ResourceBundle.getBundle("vn.sen.launcher.version").getString("version");
    }
}
