// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.doctor;

import java.util.List;

/**
 * Whether Vietnamese file names and console lines survive on this machine.
 *
 * @param nativeEncoding what Java takes the machine's encoding for
 */
record EncodingCheck(String nativeEncoding) implements Check {

    @Override
    public List<Finding> examine() {
        return nativeEncoding.equalsIgnoreCase("UTF-8")
                ? List.of(Finding.fine("doctor.encoding.fine"))
                : List.of(Finding.warning("doctor.encoding.other", nativeEncoding));
    }
}
