// SPDX-License-Identifier: Apache-2.0
package vn.sen.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import vn.sen.benchmark.load.Latencies;
import vn.sen.benchmark.load.Load;
import vn.sen.benchmark.load.LoadResult;
import vn.sen.benchmark.server.Modules;
import vn.sen.benchmark.server.Sen;
import vn.sen.benchmark.server.ServerProcess;

/** One module goes and comes every second while another serves: whether anybody notices. */
public record Toggling(Place place, int toggles) implements Part {

    private static final int CONNECTIONS = 16;
    private static final int FEW = 10;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final String TOGGLED = "noticeboard";

    /** One stretch of load with a module being toggled. */
    private record Stretch(LoadResult load, Latencies enabling, Latencies disabling) {}

    @Override
    public String name() {
        return "toggle";
    }

    @Override
    public List<Row> measure() throws IOException, InterruptedException {
        Sen sen = place.server();
        Path data = place.folder("sen-data");
        String profile = place.profile("procedures", TOGGLED).toString();
        ExecutorService background = Executors.newFixedThreadPool(2);
        ServerProcess server = sen.start(data, Map.of("SEN_PROFILE", profile));
        try {
            Modules modules = new Modules(sen.port(), data);
            modules.install(ProbePackage.write(place));
            modules.enable(ProbePackage.MODULE);
            Procedures.seed(sen.port(), modules.token());
            Load load = Load.reading(sen.port(), CONNECTIONS, Procedures.PATH + "/" + Procedures.code(1));
            load.run(WARM_UP);
            toggled(load, modules, TOGGLED, FEW, background);
            LoadResult idle = load.run(Duration.ofSeconds(toggles));

            Stretch calm = toggled(load, modules, TOGGLED, toggles, background);
            Future<?> slow = background.submit(() -> slowRequests(sen.port()));
            Stretch slowElsewhere = toggled(load, modules, TOGGLED, FEW * 2, background);
            Stretch slowInside = toggled(load, modules, ProbePackage.MODULE, FEW, background);
            slow.cancel(true);
            return rows(idle, calm, slowElsewhere, slowInside);
        } catch (ExecutionException e) {
            throw new IOException("toggling failed", e.getCause());
        } finally {
            background.shutdownNow();
            server.stop();
        }
    }

    private List<Row> rows(LoadResult idle, Stretch calm, Stretch elsewhere, Stretch inside) {
        List<Row> rows = new ArrayList<>();
        rows.add(failed(toggles + " toggles", calm));
        rows.add(latency("worst latency while toggling", calm.load.worst(), idle.worst()));
        rows.add(latency("p99 latency while toggling", calm.load.p99(), idle.p99()));
        rows.add(failed("toggles, 5 s request in another module", elsewhere));
        rows.add(latency("worst latency meanwhile", elsewhere.load.worst(), idle.worst()));
        rows.add(failed("toggles, 5 s request in the toggled module", inside));
        rows.add(latency("worst latency meanwhile", inside.load.worst(), idle.worst()));
        rows.add(act("enable", calm.enabling));
        rows.add(act("disable", calm.disabling));
        return rows;
    }

    private static Row failed(String what, Stretch stretch) {
        int failures = stretch.load.failures().size();
        return Row.atMost(
                "failed requests: " + what,
                failures + " of " + stretch.load.latencies().count(),
                failures == 0 ? "" : stretch.load.failures().get(0),
                failures,
                0);
    }

    private static Row latency(String what, double toggling, double idle) {
        return Row.atMost(what, Row.millis(toggling), "idle " + Row.millis(idle), toggling / idle, 2);
    }

    private static Row act(String what, Latencies latencies) {
        return Row.atMost(
                what + " under load, ms",
                "median " + Row.millis(latencies.millis(0.5)) + ", worst " + Row.millis(latencies.millis(1)),
                "",
                latencies.millis(0.5),
                300);
    }

    /** Load for as long as the toggles take. */
    private static Stretch toggled(Load load, Modules modules, String module, int count, ExecutorService background)
            throws InterruptedException, ExecutionException {
        Latencies enabling = new Latencies();
        Latencies disabling = new Latencies();
        Future<?> toggling = background.submit(() -> {
            for (int toggle = 0; toggle < count; toggle++) {
                long next = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
                if (toggle % 2 == 0) {
                    disabling.add(modules.disable(module).toNanos());
                } else {
                    enabling.add(modules.enable(module).toNanos());
                }
                TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
            }
            return null;
        });
        LoadResult result = load.runUntil(toggling::isDone);
        toggling.get();
        return new Stretch(result, enabling, disabling);
    }

    /** Always one slow request under way; it may be refused while its module is off. */
    private static Void slowRequests(int port) throws InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            Load.reading(port, 1, "/api/v1/benchmark-probe/slow").times(1);
        }
        return null;
    }
}
