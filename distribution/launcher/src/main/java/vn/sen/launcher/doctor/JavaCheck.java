// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.doctor;

import java.util.List;

/** Whether Sen has been tried on this version of Java. */
record JavaCheck(int feature) implements Check {

    private static final int OLDEST = 17;
    private static final int NEWEST_TRIED = 25;

    @Override
    public List<Finding> examine() {
        String version = Integer.toString(feature);
        if (feature < OLDEST) {
            return List.of(Finding.fault("doctor.java.old", version));
        }
        if (feature > NEWEST_TRIED) {
            return List.of(Finding.warning("doctor.java.untried", version));
        }
        return List.of(Finding.fine("doctor.java.fine", version));
    }
}
