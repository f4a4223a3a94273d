// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import vn.sen.audit.KeptActs;
import vn.sen.indicators.api.Indicators;
import vn.sen.indicators.api.MeasureSource;
import vn.sen.indicators.computing.ComputationBook;
import vn.sen.indicators.computing.ComputationOrders;
import vn.sen.indicators.computing.ComputationRun;
import vn.sen.indicators.computing.IndicatorSettings;
import vn.sen.indicators.computing.JobSubmission;
import vn.sen.indicators.computing.LateComputation;
import vn.sen.indicators.computing.LateFacts;
import vn.sen.indicators.computing.NightlyComputation;
import vn.sen.indicators.computing.OrderedComputation;
import vn.sen.indicators.computing.Recomputation;
import vn.sen.indicators.database.IndicatorsDatabase;
import vn.sen.indicators.declared.MeasureBook;
import vn.sen.indicators.reading.FigureHistory;
import vn.sen.indicators.reading.FigureReader;
import vn.sen.indicators.reading.ScopeMembers;
import vn.sen.indicators.reading.Snapshots;
import vn.sen.indicators.reading.StoredIndicators;
import vn.sen.indicators.source.ModuleSources;
import vn.sen.indicators.source.Offering;
import vn.sen.indicators.source.SourceCalls;
import vn.sen.jobs.api.JobHandler;
import vn.sen.jobs.api.Progress;
import vn.sen.kernel.api.Modules;
import vn.sen.kernel.guard.BoundedModuleGuard;
import vn.sen.persistence.ModuleDatabase;
import vn.sen.persistence.api.Transactions;
import vn.sen.web.api.ModuleJson;
import vn.sen.web.api.Today;

/** One server's indicators, in the middle of March 2026, on a database of its own or on that of another node. */
public final class IndicatorsNode implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2026-03-16T02:00:00Z");
    public static final Progress NO_PROGRESS = (done, total, errors) -> {};

    private static final Duration BOUND = Duration.ofSeconds(20);

    private final ModuleDatabase database;
    private final BoundedModuleGuard guard = new BoundedModuleGuard(bundle -> Optional.empty());
    private final FakeRegister register;
    private final OrderedJobs jobs = new OrderedJobs();
    private final KeptActs acts = new KeptActs();
    private final IndicatorsDatabase sql;
    private final MeasureBook book;
    private final ModuleSources sources;
    private final SourceCalls calls;
    private final Indicators indicators;
    private final LateFacts late;
    private final List<JobHandler> handlers;
    private final ComputationOrders orders;
    private final FigureHistory history;
    private final FigureReader reader;
    private final Snapshots snapshots;

    private IndicatorsNode(ModuleDatabase database, FakeRegister register, Duration bound) {
        this.database = database;
        this.register = register;
        ModuleJson json = new ModuleJson();
        Today today = today();
        sql = new IndicatorsDatabase(database.transactions());
        JobSubmission submission = new JobSubmission(jobs);
        orders = new ComputationOrders(submission);
        book = new MeasureBook(sql, orders, json);
        sources = new ModuleSources(noModules(), guard, book);
        calls = new SourceCalls(guard, sources, (worker, wanted) -> {});
        Recomputation recomputation = new Recomputation(sql, calls, new IndicatorSettings(bound));
        ComputationBook computations = new ComputationBook(sql);
        ComputationRun run = new ComputationRun(computations, recomputation, sources, book, today, json);
        late = new LateFacts(sql, submission);
        handlers = List.of(
                new NightlyComputation(computations, run),
                new OrderedComputation(computations, run),
                new LateComputation(late, recomputation, sources, book, today, json));
        reader = new FigureReader(sql);
        snapshots = new Snapshots(sql, book, reader, acts, new Today(), json);
        indicators = new StoredIndicators(book, reader, snapshots, new ScopeMembers(register, today), register, today);
        history = new FigureHistory(sql);
    }

    public static IndicatorsNode on(ModuleDatabase.Product product) {
        return on(product, BOUND);
    }

    public static IndicatorsNode on(ModuleDatabase.Product product, Duration bound) {
        return new IndicatorsNode(ModuleDatabase.open(product, IndicatorsDatabase.class), new FakeRegister(), bound);
    }

    public IndicatorsNode another() {
        return new IndicatorsNode(database.onAnotherNode(), register, BOUND);
    }

    public static Today today() {
        return new Today(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    public Offering offer(String bundle, MeasureSource source) {
        return Offering.of(sources, bundle, source);
    }

    public String night() throws InterruptedException {
        return night(NO_PROGRESS);
    }

    public String night(Progress progress) throws InterruptedException {
        return handlers.get(0).handle(new byte[0], progress);
    }

    /** Does what was ordered and what late facts ask for. */
    public void work() throws InterruptedException {
        for (OrderedJobs.Waiting job : jobs.take()) {
            for (JobHandler handler : handlers) {
                if (handler.kind().equals(job.kind())) {
                    handler.handle(job.input(), NO_PROGRESS);
                }
            }
        }
    }

    public Indicators indicators() {
        return indicators;
    }

    public MeasureBook book() {
        return book;
    }

    public ModuleSources sources() {
        return sources;
    }

    public SourceCalls calls() {
        return calls;
    }

    public LateFacts late() {
        return late;
    }

    public FigureReader reader() {
        return reader;
    }

    public Snapshots snapshots() {
        return snapshots;
    }

    public FigureHistory history() {
        return history;
    }

    public FakeRegister register() {
        return register;
    }

    public ComputationOrders orders() {
        return orders;
    }

    public OrderedJobs jobs() {
        return jobs;
    }

    public KeptActs acts() {
        return acts;
    }

    public IndicatorsDatabase sql() {
        return sql;
    }

    public Transactions transactions() {
        return database.transactions();
    }

    /** Figures that are no more. */
    public long earlier() {
        return sql.call(each -> each.first("select count(*) from indicators.earlier_figure", row -> row.getLong(1)))
                .orElseThrow();
    }

    @Override
    public void close() {
        guard.close();
        database.close();
    }

    /** No bundle of a test belongs to a module. */
    private static Modules noModules() {
        return (Modules) Proxy.newProxyInstance(
                IndicatorsNode.class.getClassLoader(),
                new Class<?>[] {Modules.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "ownerOf", "find" -> Optional.empty();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
