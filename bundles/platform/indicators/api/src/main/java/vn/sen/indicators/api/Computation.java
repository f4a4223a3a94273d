// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a source is asked to compute.
 *
 * @param measures of the source, each in the version that holds for all the periods
 * @param periods months as a rule, the first one first; other days only for measures that allow it
 * @param agencies only facts of these are wanted; empty for all. A source may tell of others too
 */
public record Computation(List<Measure> measures, List<Period> periods, Optional<Set<UUID>> agencies) {

    public Computation {
        measures = List.copyOf(measures);
        periods = List.copyOf(periods);
        agencies = agencies.map(Set::copyOf);
    }

    /** Whether a measure is asked for. */
    public boolean asksFor(String measure) {
        return measures.stream().anyMatch(each -> each.id().equals(measure));
    }
}
