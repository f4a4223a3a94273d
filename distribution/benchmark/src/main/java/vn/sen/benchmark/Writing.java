// SPDX-License-Identifier: Apache-2.0
package vn.sen.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.sen.benchmark.load.Load;
import vn.sen.benchmark.server.Modules;
import vn.sen.benchmark.server.PostgreSql;
import vn.sen.benchmark.server.Sen;
import vn.sen.benchmark.server.ServerProcess;

/**
 * Recording a procedure through REST, against the same statements through pgbench: the same PostgreSQL, as many clients,
 * a row as long, by turns. The statements stand in {@code insert-audited.sql}, taken from PostgreSQL's log of one
 * request. Beside them a servlet that does nothing but these statements, which is the most any Java server could reach
 * here. Both write to tables of the same form in a schema of their own, so that the server neither seals nor
 * tells what they write; that work is counted where it belongs, with Sen.
 */
public record Writing(Place place) implements Part {

    private static final int CLIENTS = 16;

    /**
     * A server runs for months, and pgbench has nothing to compile. A method that a request calls once is compiled for
     * good after 30,000 calls ({@code bin/sen} sets that), and what it calls then once more.
     */
    private static final int WARM_UP = 120_000;

    private static final int WARM_UP_BARE = 60_000;
    private static final int ROUNDS = 4;
    private static final Duration TIME = Duration.ofSeconds(8);
    private static final String BARE = "/benchmark/insert";

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
                copyTables(database);
                Modules modules = new Modules(sen.port(), data);
                modules.install(ProbePackage.write(place));
                modules.enable(ProbePackage.MODULE);
                Procedures procedures = new Procedures();
                Load rest = Load.posting(sen.port(), CLIENTS, procedures.postedTo(Procedures.PATH, modules.token()));
                Load bare = Load.posting(sen.port(), CLIENTS, procedures.postedTo(BARE, modules.token()));
                rest.times(WARM_UP);
                bare.times(WARM_UP_BARE);
                return byTurns(database, server, rest, bare);
            } finally {
                server.stop();
            }
        }
    }

    private static List<Row> byTurns(PostgreSql database, ServerProcess server, Load rest, Load bare)
            throws IOException, InterruptedException {
        Script script = Script.read("/insert-audited.sql").in("benchmark");
        Script together = script.inOneMessage();
        Spent pgbench = new Spent(server, database);
        Spent pipelined = new Spent(server, database);
        Spent sen = new Spent(server, database);
        Spent servlet = new Spent(server, database);
        for (int round = 0; round < ROUNDS; round++) {
            pgbench.add(() -> script.run(database, CLIENTS, TIME).transactions());
            sen.add(() -> sen.told(rest.run(TIME)));
            servlet.add(() -> servlet.told(bare.run(TIME)));
            pipelined.add(() -> together.run(database, CLIENTS, TIME).transactions());
        }
        return List.of(
                row("record a procedure, PostgreSQL", sen, "pgbench", pgbench, 0.7),
                time("its processor time", sen, pgbench),
                row("a bare servlet's same statements", servlet, "pgbench", pgbench, 0),
                time("its processor time", servlet, pgbench),
                row("record a procedure", sen, "bare servlet", servlet, 0),
                row("pgbench, all statements in one message", pipelined, "pgbench", pgbench, 0));
    }

    private static void copyTables(PostgreSql database) throws IOException, InterruptedException {
        database.sql("create schema benchmark");
        for (String table : List.of(
                "procedures.procedure_version",
                "procedures.revision_stripe",
                "audit.unsealed_entry",
                "events.outbox")) {
            String copy = "benchmark." + table.substring(table.indexOf('.') + 1);
            database.sql("create table " + copy + " (like " + table + " including all)");
        }
        database.sql("insert into benchmark.revision_stripe select * from procedures.revision_stripe");
    }

    private static Row row(String what, Spent measured, String besideName, Spent beside, double least) {
        return Row.atLeast(
                what,
                measured.rate(),
                besideName + " " + beside.rate(),
                measured.perSecond() / beside.perSecond(),
                least);
    }

    private static Row time(String what, Spent measured, Spent pgbench) {
        return Row.atLeast(
                what, measured.parts("load"), pgbench.parts("pgbench"), pgbench.micros() / measured.micros(), 0);
    }
}
