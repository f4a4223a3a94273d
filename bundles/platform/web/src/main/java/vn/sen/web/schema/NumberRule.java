// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.sen.web.api.Fault;

/** Bounds of a number. */
record NumberRule(Optional<BigDecimal> least, Optional<BigDecimal> most, boolean aboveLeast, boolean belowMost)
        implements Rule {

    @Override
    public void check(JsonNode value, Pointer pointer, List<Fault> faults) {
        if (!value.isNumber()) {
            return;
        }
        BigDecimal number = value.decimalValue();
        least.filter(bound -> number.compareTo(bound) < (aboveLeast ? 1 : 0))
                .ifPresent(bound ->
                        faults.add(Fault.of(pointer.toString(), aboveLeast ? "not-above" : "too-small", bound)));
        most.filter(bound -> number.compareTo(bound) > (belowMost ? -1 : 0))
                .ifPresent(bound ->
                        faults.add(Fault.of(pointer.toString(), belowMost ? "not-below" : "too-large", bound)));
    }
}
