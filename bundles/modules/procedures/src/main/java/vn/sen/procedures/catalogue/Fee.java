// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * What an applicant pays.
 *
 * @param amount in whole dong (VND)
 * @param text what it is paid for, where that is known
 * @param asFound how the source spells the amount, when it was read out of a text
 * @param unconfirmed true when the source contradicts itself or has cut the figure off
 */
public record Fee(long amount, Optional<String> text, List<String> asFound, boolean unconfirmed) {

    public Fee {
        text = Absent.unlessGiven(text);
        asFound = Absent.unlessGiven(asFound);
    }
}
