// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.computing;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.indicators.api.Computation;
import vn.sen.indicators.api.StaleReason;
import vn.sen.indicators.database.IndicatorsDatabase;
import vn.sen.indicators.database.Sql;
import vn.sen.indicators.source.FactCollector;
import vn.sen.indicators.source.FigureKey;
import vn.sen.indicators.source.OfferedSource;
import vn.sen.indicators.source.SourceCalls;
import vn.sen.indicators.source.SourceFailedException;

/**
 * Computes a part and stores what differs. The source computes outside any transaction; that nothing was stored meanwhile
 * is checked under a lock, so that a slow computation never puts older figures over younger ones.
 */
@Component(service = Recomputation.class)
public final class Recomputation {

    private static final int MOST_ATTEMPTS = 5;

    private final IndicatorsDatabase database;
    private final SourceCalls calls;
    private final IndicatorSettings settings;

    @Activate
    public Recomputation(
            @Reference IndicatorsDatabase database,
            @Reference SourceCalls calls,
            @Reference IndicatorSettings settings) {
        this.database = database;
        this.calls = calls;
        this.settings = settings;
    }

    /** What belongs into the transaction that stores a part. */
    interface Along {
        void store(Sql sql, long changed) throws SQLException;
    }

    /**
     * Computes a part.
     *
     * @return how many figures changed
     * @throws SourceFailedException when the source brought no facts; figures are as they were
     */
    long compute(Part part, Cause cause, Along along) throws SourceFailedException, InterruptedException {
        OfferedSource source = part.source();
        Set<String> measures = source.identifiers();
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            Map<String, Long> before = database.call(sql -> FigureTable.revisions(sql, measures));
            Map<FigureKey, FactCollector.Told> told = new HashMap<>();
            for (Computation asked : part.computations()) {
                told.putAll(calls.compute(source, asked, settings.sourceBound()).told());
            }
            FigureTable.Computed computed = new FigureTable.Computed(measures, part.firstDays(), part.within(), told);
            Optional<Long> changed = database.call(sql -> {
                Optional<Long> stored = FigureTable.store(sql, computed, before, cause);
                if (stored.isPresent()) {
                    along.store(sql, stored.get());
                }
                return stored;
            });
            if (changed.isPresent()) {
                return changed.get();
            }
        }
        throw SourceFailedException.because(
                StaleReason.SOURCE_TOO_SLOW,
                source.name() + " is overtaken by other computations again and again",
                new IllegalStateException("attempts: " + MOST_ATTEMPTS));
    }
}
