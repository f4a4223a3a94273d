// SPDX-License-Identifier: Apache-2.0
package vn.sen.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.sen.benchmark.server.PostgreSql;
import vn.sen.benchmark.server.ProcessorTime;
import vn.sen.benchmark.server.ServerProcess;

/**
 * What an entry in the record of acts adds to a transaction on PostgreSQL: the statements of recording a procedure,
 * with and without the entry, by turns, sent in one message as Sen sends them; first with nobody sealing, then while a
 * server seals what is written, which it also reports as written by nobody it knows. What the server itself computes for an entry is not in it; that is a hash and a keyed hash of half a kilobyte.
 */
public record Auditing(Place place) implements Part {

    private static final int CLIENTS = 16;
    private static final int ROUNDS = 5;
    private static final Duration TIME = Duration.ofSeconds(6);
    private static final double MOST = 0.10;
    private static final double MILLIS = 1000.0;

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public List<Row> measure() throws IOException, InterruptedException {
        try (PostgreSql database = PostgreSql.start()) {
            Map<String, String> settings = Map.of(
                    "SEN_PROFILE", place.profile("procedures").toString(),
                    "SEN_DB_URL", database.url(),
                    "SEN_DB_USER", "sen");
            Path data = place.folder("sen-data-audit");
            // The first start makes the tables.
            place.server().start(data, settings).stop();
            Row one = byTurns(database, 1, "an audit entry's share of a transaction, PostgreSQL, one client");
            Row alone = byTurns(database, CLIENTS, "the same, processors saturated by 16 clients");
            ServerProcess server = place.server().start(data, settings);
            try {
                return List.of(
                        one, alone, byTurns(database, CLIENTS, "the same while a server seals as fast as it can"));
            } finally {
                server.stop();
            }
        }
    }

    private static Row byTurns(PostgreSql database, int clients, String what) throws IOException, InterruptedException {
        Script unrecorded = Script.read("/insert.sql").inOneMessage();
        Script recorded = Script.read("/insert-audited.sql").inOneMessage();
        Cost plain = new Cost(unrecorded, clients);
        Cost audited = new Cost(recorded, clients);
        plain.warmUp(database);
        audited.warmUp(database);
        for (int round = 0; round < ROUNDS; round++) {
            plain.add(database);
            audited.add(database);
        }
        return Row.atMost(what, audited + " with it", plain + " without", audited.millis() / plain.millis() - 1, MOST);
    }

    /** What a transaction takes: its time as a client sees it, and what PostgreSQL computes for it. */
    private static final class Cost {

        private final Script script;
        private final int clients;
        private double seconds;
        private long micros;
        private long transactions;

        Cost(Script script, int clients) {
            this.script = script;
            this.clients = clients;
        }

        void warmUp(PostgreSql database) throws IOException, InterruptedException {
            script.run(database, clients, TIME);
        }

        void add(PostgreSql database) throws IOException, InterruptedException {
            long before = ProcessorTime.micros(database.pid());
            Script.Run run = script.run(database, clients, TIME);
            micros += ProcessorTime.micros(database.pid()) - before;
            transactions += run.transactions();
            seconds += run.transactions() / run.perSecond();
        }

        double millis() {
            return MILLIS * clients * seconds / transactions;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f ms (processor %.0f µs)", millis(), (double) micros / transactions);
        }
    }
}
