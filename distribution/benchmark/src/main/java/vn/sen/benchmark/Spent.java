// SPDX-License-Identifier: Apache-2.0
package vn.sen.benchmark;

import java.io.IOException;
import java.util.Locale;
import vn.sen.benchmark.load.LoadResult;
import vn.sen.benchmark.server.PostgreSql;
import vn.sen.benchmark.server.ProcessorTime;
import vn.sen.benchmark.server.ServerProcess;

/** Rounds of one kind: how many transactions in which time, and which processor time that took in which process. */
final class Spent {

    private static final double SECOND = 1e9;

    private final long server;
    private final PostgreSql database;
    private long count;
    private double seconds;
    private double worstP99;
    private int failures;
    private long serverMicros;
    private long databaseMicros;
    private long loadMicros;

    Spent(ServerProcess server, PostgreSql database) {
        this.server = server.process().pid();
        this.database = database;
    }

    /** Something that makes transactions and tells how many. */
    interface Round {
        long run() throws IOException, InterruptedException;
    }

    /** A round, to which also belongs what the server does with it afterwards. */
    void add(Round round) throws IOException, InterruptedException {
        long serverBefore = ProcessorTime.micros(server);
        long databaseBefore = ProcessorTime.micros(database.pid());
        long loadBefore = load();
        long begun = System.nanoTime();
        count += round.run();
        seconds += (System.nanoTime() - begun) / SECOND;
        loadMicros += load() - loadBefore;
        database.awaitNothing("select count(*) from audit.unsealed_entry");
        database.awaitNothing("select count(*) from events.outbox");
        serverMicros += ProcessorTime.micros(server) - serverBefore;
        databaseMicros += ProcessorTime.micros(database.pid()) - databaseBefore;
    }

    long told(LoadResult result) {
        worstP99 = Math.max(worstP99, result.p99());
        failures += result.failures().size();
        return result.latencies().count();
    }

    double perSecond() {
        return failures == 0 ? count / seconds : 0;
    }

    double micros() {
        return (double) (serverMicros + databaseMicros + loadMicros) / count;
    }

    String rate() {
        return Row.perSecond(count / seconds)
                + (worstP99 > 0 ? ", p99 " + Row.millis(worstP99) : "")
                + (failures > 0 ? ", " + failures + " failed" : "");
    }

    /** @param client what makes the transactions */
    String parts(String client) {
        return String.format(
                Locale.ROOT,
                "PostgreSQL %.0f + server %.0f + %s %.0f = %.0f µs",
                (double) databaseMicros / count,
                (double) serverMicros / count,
                client,
                (double) loadMicros / count,
                micros());
    }

    /** The load, or pgbench as an ended child of this process with children of its own. */
    private static long load() throws IOException {
        return ProcessorTime.micros(ProcessHandle.current().pid());
    }
}
