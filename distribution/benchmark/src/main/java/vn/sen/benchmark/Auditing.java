// SPDX-License-Identifier: Apache-2.0
package vn.sen.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sen.benchmark.server.PostgreSql;
import vn.sen.benchmark.server.ServerProcess;

/**
 * What an entry in the record of acts adds to a transaction on PostgreSQL: the statements of recording a procedure,
 * with and without the entry, by turns; first with nobody sealing, then while a server seals what is written. What the
 * server itself computes for an entry is not in it; that is a hash and a keyed hash of half a kilobyte.
 */
public record Auditing(Place place) implements Part {

    private static final int CLIENTS = 16;
    private static final int ROUNDS = 5;
    private static final int SECONDS = 6;
    private static final double MOST = 0.10;
    private static final double MILLIS = 1000.0;
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

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
            Row alone = byTurns(database, "an audit entry's share of a transaction, PostgreSQL");
            ServerProcess server = place.server().start(data, settings);
            try {
                return List.of(
                        alone, byTurns(database, "the same while a server on the machine seals as fast as it can"));
            } finally {
                server.stop();
            }
        }
    }

    private static Row byTurns(PostgreSql database, String what) throws IOException, InterruptedException {
        rate(database, "/insert.sql");
        rate(database, "/insert-audited.sql");
        double plain = 0;
        double audited = 0;
        for (int round = 0; round < ROUNDS; round++) {
            plain += MILLIS * CLIENTS / rate(database, "/insert.sql") / ROUNDS;
            audited += MILLIS * CLIENTS / rate(database, "/insert-audited.sql") / ROUNDS;
        }
        return Row.atMost(
                what,
                String.format(Locale.ROOT, "%.2f ms with it", audited),
                String.format(Locale.ROOT, "%.2f ms without", plain),
                audited / plain - 1,
                MOST);
    }

    private static double rate(PostgreSql database, String statements) throws IOException, InterruptedException {
        Path script = Files.createTempFile(
                "insert", ".sql", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
        try (InputStream resource = Auditing.class.getResourceAsStream(statements)) {
            Files.write(script, resource.readAllBytes());
            Matcher rate = RATE.matcher(database.pgbench(script, CLIENTS, SECONDS));
            if (!rate.find()) {
                throw new IOException("pgbench tells no rate");
            }
            return Double.parseDouble(rate.group(1));
        } finally {
            Files.delete(script);
        }
    }
}
