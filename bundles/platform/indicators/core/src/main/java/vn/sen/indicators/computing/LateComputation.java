// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.computing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.indicators.api.LateFact;
import vn.sen.indicators.declared.MeasureBook;
import vn.sen.indicators.source.FigureKey;
import vn.sen.indicators.source.ModuleSources;
import vn.sen.indicators.source.OfferedSource;
import vn.sen.indicators.source.SourceFailedException;
import vn.sen.jobs.api.JobHandler;
import vn.sen.jobs.api.Progress;
import vn.sen.web.api.ModuleJson;
import vn.sen.web.api.Today;

/**
 * Computes exactly the figures that late facts name. What cannot be computed now, because its source fails or is off, is
 * left to the night.
 */
@Component
public final class LateComputation implements JobHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LateComputation.class);

    private final LateFacts late;
    private final Recomputation recomputation;
    private final ModuleSources sources;
    private final MeasureBook measures;
    private final Today today;
    private final ModuleJson json;

    @Activate
    public LateComputation(
            @Reference LateFacts late,
            @Reference Recomputation recomputation,
            @Reference ModuleSources sources,
            @Reference MeasureBook measures,
            @Reference Today today,
            @Reference ModuleJson json) {
        this.late = late;
        this.recomputation = recomputation;
        this.sources = sources;
        this.measures = measures;
        this.today = today;
        this.json = json;
    }

    @Override
    public String kind() {
        return LateFacts.KIND;
    }

    @Override
    public String handle(byte[] input, Progress progress) throws InterruptedException {
        long changed = 0;
        Set<String> failed = new TreeSet<>();
        long parts = 0;
        for (List<LateFacts.Waiting> waiting = late.waiting(); !waiting.isEmpty(); waiting = late.waiting()) {
            Map<String, List<LateFacts.Waiting>> byMeasure = new TreeMap<>();
            waiting.forEach(each -> byMeasure
                    .computeIfAbsent(each.fact().measure(), id -> new ArrayList<>())
                    .add(each));
            for (Map.Entry<String, List<LateFacts.Waiting>> each : byMeasure.entrySet()) {
                List<LateFact> facts =
                        each.getValue().stream().map(LateFacts.Waiting::fact).toList();
                for (Part part : parts(each.getKey(), facts)) {
                    parts++;
                    changed += compute(part, failed);
                }
                late.done(each.getValue());
                progress.report(parts, parts, failed.size());
            }
        }
        return json.write(new ComputationRun.Result(parts, changed, failed));
    }

    private long compute(Part part, Set<String> failed) throws InterruptedException {
        try {
            return recomputation.compute(part, Cause.LATE_FACT, (sql, changed) -> {});
        } catch (SourceFailedException broken) {
            String module = part.source().module();
            if (broken.reason().isPresent()) {
                LOG.error("Late facts of {} wait for the night: {}", module, broken.getMessage(), broken);
                measures.stale(part.source().identifiers(), broken.reason().get());
            } else {
                // A module that was disabled, or a server that stops, is no fault.
                LOG.info("Late facts of {} wait for the night: {}", module, broken.getMessage());
            }
            failed.addAll(part.source().identifiers());
            return 0;
        }
    }

    private List<Part> parts(String measure, List<LateFact> facts) {
        Optional<OfferedSource> source = sources.of(measure).flatMap(offered -> offered.only(Set.of(measure)));
        if (source.isEmpty()) {
            return List.of();
        }
        Map<Integer, TreeSet<YearMonth>> years = new TreeMap<>();
        YearMonth present = YearMonth.from(today.date());
        YearMonth begin = source.get().measures().stream()
                .map(version -> version.validFrom())
                .min(YearMonth::compareTo)
                .orElse(present);
        for (LateFact fact : facts) {
            YearMonth first = fact.from().isBefore(begin) ? begin : fact.from();
            for (YearMonth month = first; !month.isAfter(earlier(fact.to(), present)); month = month.plusMonths(1)) {
                years.computeIfAbsent(month.getYear(), year -> new TreeSet<>()).add(month);
            }
        }
        return years.entrySet().stream()
                .map(year -> new Part(
                        source.get(),
                        year.getKey(),
                        List.copyOf(year.getValue()),
                        agencies(facts),
                        key -> facts.stream().anyMatch(fact -> names(fact, key))))
                .toList();
    }

    private static Optional<Set<UUID>> agencies(List<LateFact> facts) {
        Set<UUID> named = new HashSet<>();
        for (LateFact fact : facts) {
            if (fact.agency().isEmpty()) {
                return Optional.empty();
            }
            named.add(fact.agency().get());
        }
        return Optional.of(named);
    }

    private static boolean names(LateFact fact, FigureKey key) {
        YearMonth month = YearMonth.from(key.firstDay());
        return !month.isBefore(fact.from())
                && !month.isAfter(fact.to())
                && fact.agency().map(key.agency()::equals).orElse(true);
    }

    private static YearMonth earlier(YearMonth one, YearMonth other) {
        return one.isBefore(other) ? one : other;
    }
}
