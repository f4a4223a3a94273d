// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.catalogue;

import io.swagger.v3.oas.annotations.media.Schema;
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
public record Fee(
        long amount,
        Optional<String> text,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<String> asFound,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Boolean unconfirmed) {

    public Fee {
        text = Absent.unlessGiven(text);
        unconfirmed = Absent.unlessGiven(unconfirmed);
        asFound = Absent.unlessGiven(asFound);
    }
}
