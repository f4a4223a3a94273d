// SPDX-License-Identifier: Apache-2.0
package vn.sen.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sen.benchmark.load.Load;
import vn.sen.benchmark.load.LoadResult;
import vn.sen.benchmark.server.Modules;
import vn.sen.benchmark.server.PostgreSql;
import vn.sen.benchmark.server.Sen;
import vn.sen.benchmark.server.ServerProcess;

/**
 * Recording a procedure through REST, against the same statements through pgbench: the same PostgreSQL, as many clients,
 * a row as long. The statements stand in {@code insert-audited.sql}, taken from PostgreSQL's log of one request.
 */
public record Writing(Place place) implements Part {

    private static final int CLIENTS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final int MOST_WARM_UPS = 12;
    private static final double STEADY = 1.03;
    private static final Duration MEASURED = Duration.ofSeconds(10);
    /** The servlet of the benchmark's module that does the same statements with nothing around them. */
    private static final String BARE = "/benchmark/insert";

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    @Override
    public String name() {
        return "write";
    }

    @Override
    public List<Row> measure() throws IOException, InterruptedException {
        Sen sen = place.server();
        Path data = place.folder("sen-data");
        try (PostgreSql database = PostgreSql.start()) {
            Map<String, String> settings = Map.of(
                    "SEN_PROFILE", place.profile("procedures").toString(),
                    "SEN_DB_URL", database.url(),
                    "SEN_DB_USER", "sen");
            ServerProcess server = sen.start(data, settings);
            try {
                Modules modules = new Modules(sen.port(), data);
                modules.install(ProbePackage.write(place));
                modules.enable(ProbePackage.MODULE);
                Procedures procedures = new Procedures();
                return List.of(
                        against(
                                database,
                                "record a procedure, PostgreSQL",
                                0.7,
                                load(sen, modules, procedures, Procedures.PATH)),
                        against(database, "a bare servlet's same statements", 0, load(sen, modules, procedures, BARE)));
            } finally {
                server.stop();
            }
        }
    }

    private static Load load(Sen sen, Modules modules, Procedures procedures, String path) {
        return Load.posting(sen.port(), CLIENTS, path, modules.token(), procedures::next);
    }

    private static Row against(PostgreSql database, String what, double least, Load load)
            throws IOException, InterruptedException {
        warmUp(load);
        double before = pgbench(database);
        LoadResult rest = load.run(MEASURED);
        double after = pgbench(database);
        return row(what, rest, (before + after) / 2, least);
    }

    /** Until another ten seconds make it hardly faster: pgbench has nothing to compile, and a server runs for months. */
    private static void warmUp(Load load) throws InterruptedException {
        double last = 0;
        double rate = load.run(WARM_UP).perSecond();
        for (int i = 1; i < MOST_WARM_UPS && rate > last * STEADY; i++) {
            last = rate;
            rate = load.run(WARM_UP).perSecond();
        }
    }

    private static Row row(String what, LoadResult rest, double pgbench, double least) {
        String failed = rest.failures().isEmpty()
                ? ""
                : ", " + rest.failures().size() + " failed: " + rest.failures().get(0);
        return Row.atLeast(
                what,
                Row.perSecond(rest.perSecond()) + ", p99 " + Row.millis(rest.p99()) + failed,
                "pgbench " + Row.perSecond(pgbench),
                rest.failures().isEmpty() ? rest.perSecond() / pgbench : 0,
                least);
    }

    private static double pgbench(PostgreSql database) throws IOException, InterruptedException {
        Path script = Files.createTempFile(
                "insert", ".sql", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
        try (InputStream statements = Writing.class.getResourceAsStream("/insert-audited.sql")) {
            Files.write(script, statements.readAllBytes());
            Matcher rate = RATE.matcher(database.pgbench(script, CLIENTS, (int) MEASURED.toSeconds()));
            if (!rate.find()) {
                throw new IOException("pgbench tells no rate");
            }
            return Double.parseDouble(rate.group(1));
        } finally {
            Files.delete(script);
        }
    }
}
