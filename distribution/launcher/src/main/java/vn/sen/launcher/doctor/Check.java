// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.doctor;

import java.io.IOException;
import java.util.List;

/** Looks at one side of the machine or the set-up; changes nothing that stays. */
@FunctionalInterface
public interface Check {

    /** @throws IOException when it could not even look; the doctor reports that as a fault and goes on */
    List<Finding> examine() throws IOException;
}
