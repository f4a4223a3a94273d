// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.sen.indicators.api.Amounts;
import vn.sen.indicators.api.Computation;
import vn.sen.indicators.api.Fact;
import vn.sen.indicators.api.FactSink;
import vn.sen.indicators.api.Period;

/** Holds the facts of one computation of a source in memory; they are sums, so there are few. */
public final class FactCollector implements FactSink {

    private static final int MOST = 1_000_000;

    private final Map<String, Integer> versions = new HashMap<>();
    private final Set<Period> periods;
    private final Optional<Set<UUID>> agencies;
    private final Map<FigureKey, Told> told = new HashMap<>();

    /** What was told, and for which version of the measure. */
    public record Told(int version, Amounts amounts) {}

    public FactCollector(Computation asked) {
        asked.measures().forEach(measure -> versions.put(measure.id(), measure.version()));
        periods = new HashSet<>(asked.periods());
        agencies = asked.agencies();
    }

    @Override
    public void tell(Fact fact) {
        Integer version = versions.get(fact.measure());
        UUID agency = fact.agency().orElse(FigureKey.NO_AGENCY);
        boolean wanted = version != null
                && periods.contains(fact.period())
                && agencies.map(some -> some.contains(agency)).orElse(true);
        if (!wanted) {
            return;
        }
        FigureKey key = new FigureKey(fact.measure(), fact.period().from(), agency);
        if (told.putIfAbsent(key, new Told(version, fact.amounts())) != null) {
            throw new FactRefusedException("A fact was told twice: " + key);
        }
        if (told.size() > MOST) {
            throw new FactRefusedException("More than " + MOST + " facts were told");
        }
    }

    public Map<FigureKey, Told> told() {
        return told;
    }
}
