// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.proof;

import java.util.List;
import java.util.Optional;

/**
 * What a verification found.
 *
 * @param sealed records walked by
 * @param purged those among them whose content was removed by a rule of retention
 * @param unsealed entries that were not sealed yet
 * @param faultCount how many faults there are, also those not listed
 * @param faults the first of them, at most {@value #MOST_FAULTS}
 * @param head hash of the last record in hexadecimal digits; empty when nothing is sealed
 */
public record Verdict(
        boolean unbroken,
        long sealed,
        long purged,
        long unsealed,
        long faultCount,
        List<Fault> faults,
        Optional<String> head) {

    /** How many faults are listed. */
    public static final int MOST_FAULTS = 100;

    public Verdict {
        faults = List.copyOf(faults);
    }
}
