// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.indicator;

import java.util.Map;
import vn.sen.indicators.api.Amounts;

/** Counts the procedures of one agency in one period. For one thread. */
final class CatalogueCounts {

    private long inForce;
    private long begun;
    private long online;
    private long told;

    void add(CountedDay.Counted counted) {
        begun += counted.begun() ? 1 : 0;
        if (counted.inForce()) {
            inForce++;
            told += counted.online().isPresent() ? 1 : 0;
            online += counted.online().filter(full -> full).isPresent() ? 1 : 0;
        }
    }

    Map<String, Amounts> amounts() {
        return Map.of(
                ProcedureMeasures.IN_FORCE,
                Amounts.of(inForce),
                ProcedureMeasures.BEGUN,
                Amounts.of(begun),
                ProcedureMeasures.FULLY_ONLINE,
                Amounts.of(online, told, inForce - told));
    }
}
