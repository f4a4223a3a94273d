// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.computing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.indicators.declared.MeasureBook;
import vn.sen.indicators.source.ModuleSources;
import vn.sen.indicators.source.OfferedSource;
import vn.sen.indicators.source.SourceFailedException;
import vn.sen.jobs.api.Progress;
import vn.sen.web.api.ModuleJson;
import vn.sen.web.api.Today;

/** Computes all months of measures, source by source and year by year. Done again, it goes on where it broke off. */
@Component(service = ComputationRun.class)
public final class ComputationRun {

    private static final Logger LOG = LoggerFactory.getLogger(ComputationRun.class);

    private final ComputationBook computations;
    private final Recomputation recomputation;
    private final ModuleSources sources;
    private final MeasureBook measures;
    private final Today today;
    private final ModuleJson json;

    @Activate
    public ComputationRun(
            @Reference ComputationBook computations,
            @Reference Recomputation recomputation,
            @Reference ModuleSources sources,
            @Reference MeasureBook measures,
            @Reference Today today,
            @Reference ModuleJson json) {
        this.computations = computations;
        this.recomputation = recomputation;
        this.sources = sources;
        this.measures = measures;
        this.today = today;
        this.json = json;
    }

    /**
     * The result of the job.
     *
     * @param parts years of sources that were computed
     * @param changed figures that are others now, since the job was last begun
     * @param failed measures whose figures stay as they were
     */
    record Result(long parts, long changed, Set<String> failed) {}

    /** @return the result as JSON */
    String run(ComputationBook.Known computation, Progress progress) throws InterruptedException {
        List<OfferedSource> wanted = sources.all().stream()
                .flatMap(source -> computation.measures().isEmpty()
                        ? Optional.of(source).stream()
                        : source.only(computation.measures()).stream())
                .toList();
        Map<String, List<Part>> parts = new HashMap<>();
        YearMonth present = YearMonth.from(today.date());
        wanted.forEach(source -> parts.put(source.name(), Part.all(source, present)));
        long total = parts.values().stream().mapToLong(List::size).sum();
        Map<ComputationBook.PartKey, PartOutcome> done = computations.done(computation.id());
        Tally tally = new Tally(total, progress);
        for (OfferedSource source : wanted) {
            if (years(computation, parts.getOrDefault(source.name(), List.of()), done, tally)) {
                measures.fresh(source.identifiers());
            } else {
                tally.failed.addAll(source.identifiers());
            }
        }
        if (computation.cause() == Cause.NIGHTLY) {
            noteWhoIsOff();
        }
        computations.finish(computation.id());
        return json.write(new Result(tally.computed, tally.changed, tally.failed));
    }

    /** @return whether every year could be computed */
    private boolean years(
            ComputationBook.Known computation,
            List<Part> parts,
            Map<ComputationBook.PartKey, PartOutcome> done,
            Tally tally)
            throws InterruptedException {
        PartOutcome worst = PartOutcome.DONE;
        for (Part part : parts) {
            PartOutcome outcome = done.get(part.key());
            if (outcome == null && worst == PartOutcome.DONE) {
                outcome = compute(computation, part, tally);
            }
            if (outcome != null && outcome != PartOutcome.DONE) {
                worst = outcome;
            }
            tally.next(worst == PartOutcome.DONE);
        }
        return worst == PartOutcome.DONE;
    }

    private PartOutcome compute(ComputationBook.Known computation, Part part, Tally tally) throws InterruptedException {
        try {
            tally.changed += recomputation.compute(
                    part,
                    computation.cause(),
                    (sql, changed) ->
                            ComputationBook.note(sql, computation.id(), part.key(), PartOutcome.DONE, changed));
            tally.computed++;
            return PartOutcome.DONE;
        } catch (SourceFailedException failed) {
            failed.reason()
                    .ifPresentOrElse(
                            reason -> {
                                LOG.error(
                                        "The measures of {} are not computed for {}: {}",
                                        part.source().module(),
                                        part.year(),
                                        failed.getMessage(),
                                        failed);
                                measures.stale(part.source().identifiers(), reason);
                            },
                            () -> LOG.info("{}", failed.getMessage()));
            PartOutcome outcome = failed.reason().isPresent() ? PartOutcome.FAILED : PartOutcome.LEFT;
            computations.note(computation.id(), part.key(), outcome);
            return outcome;
        }
    }

    private void noteWhoIsOff() {
        Set<String> offered = sources.identifiers();
        List<String> off = new ArrayList<>();
        measures.all().stream()
                .map(each -> each.id())
                .filter(id -> !offered.contains(id))
                .forEach(off::add);
        if (!off.isEmpty()) {
            measures.off(new HashSet<>(off));
        }
    }

    /** Counts while a run goes on. */
    private static final class Tally {

        private final long total;
        private final Progress progress;
        private final Set<String> failed = new TreeSet<>();
        private long done;
        private long errors;
        private long computed;
        private long changed;

        Tally(long total, Progress progress) {
            this.total = total;
            this.progress = progress;
        }

        void next(boolean well) {
            done++;
            errors += well ? 0 : 1;
            progress.report(done, total, errors);
        }
    }
}
