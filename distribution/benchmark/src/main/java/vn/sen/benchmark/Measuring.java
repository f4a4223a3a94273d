// SPDX-License-Identifier: Apache-2.0
package vn.sen.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sen.benchmark.server.Modules;
import vn.sen.benchmark.server.PostgreSql;
import vn.sen.benchmark.server.Sen;
import vn.sen.benchmark.server.ServerProcess;

/**
 * The nightly computation of four measures over five million dossiers of 500 agencies in nearly five years, by the
 * recurring job of a real server on PostgreSQL: first with every figure new, then with a hundredth of the dossiers
 * changed since.
 */
public record Measuring(Place place) implements Part {

    private static final int DOSSIERS = 5_000_000;
    private static final int AT_ONCE = 500_000;
    private static final double MOST_SECONDS = 300;
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final double MILLIS = 1000.0;
    private static final String NIGHTLY = "indicators.nightly";

    @Override
    public String name() {
        return "indicators";
    }

    @Override
    public List<Row> measure() throws IOException, InterruptedException {
        try (PostgreSql database = PostgreSql.start()) {
            fill(database);
            Sen sen = place.server();
            Path data = place.folder("sen-data-indicators");
            ServerProcess server = sen.start(
                    data,
                    Map.of(
                            "SEN_PROFILE", place.profile("procedures").toString(),
                            "SEN_DB_URL", database.url(),
                            "SEN_DB_USER", "sen"));
            try {
                Modules modules = new Modules(sen.port(), data);
                modules.install(ProbePackage.write(place));
                modules.enable(ProbePackage.MODULE);
                Jobs jobs = new Jobs(sen.port(), modules.token());
                Finished first = jobs.await("indicators.compute", Optional.empty());
                database.sql(
                        "update benchmark_dossiers.dossier set finished_on = finished_on + 1 where number % 100 = 7");
                database.sql("update jobs.recurring_job set next_at = now() where kind = '" + NIGHTLY + "'");
                Finished night = jobs.await(NIGHTLY, Optional.of(first.id()));
                return List.of(
                        row("first computation over 5 million dossiers, s", first, database),
                        row("the next night, one in a hundred changed, s", night, database));
            } finally {
                server.stop();
            }
        }
    }

    private static Row row(String what, Finished job, PostgreSql database) throws IOException, InterruptedException {
        String figures = database.sql("select count(*) from indicators.figure")
                .replaceAll("\\D+", " ")
                .strip();
        return Row.atMost(
                what,
                String.format(Locale.ROOT, "%.1f s", job.seconds()),
                "figures: " + figures.split(" ")[0] + ", result " + job.result(),
                job.seconds(),
                MOST_SECONDS);
    }

    private static void fill(PostgreSql database) throws IOException, InterruptedException {
        database.sql("create schema benchmark_dossiers");
        database.sql("create table benchmark_dossiers.dossier (number bigint primary key, code varchar(40) not null,"
                + " agency uuid not null, applicant varchar(100) not null, received_on date not null,"
                + " due_on date not null, finished_on date, online boolean not null, withdrawn boolean not null)");
        for (int from = 0; from < DOSSIERS; from += AT_ONCE) {
            database.sql("insert into benchmark_dossiers.dossier select n, 'H12-' || n,"
                    + " md5('agency' || n % 500)::uuid, md5(n::text), day, day + 10,"
                    + " case when n % 23 > 0 then day + (n % 13)::integer end, n % 3 > 0, n % 41 = 0"
                    + " from (select n, date '2022-01-01' + (n::bigint * 7919 % 1780)::integer as day"
                    + " from generate_series(" + from + ", " + (from + AT_ONCE - 1) + ") as n) as made");
        }
        database.sql("create index dossier_received on benchmark_dossiers.dossier (received_on)");
        database.sql("create index dossier_finished on benchmark_dossiers.dossier (finished_on)");
        database.sql("vacuum analyze benchmark_dossiers.dossier");
    }

    /** A job that is done. */
    private record Finished(String id, double seconds, String result) {}

    /** Looks at the jobs of a server. */
    private record Jobs(int port, String token) {

        private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]+)\"");
        private static final Pattern STATE = Pattern.compile("\"state\":\"([A-Z]+)\"");

        /** Waits until the newest job of a kind is done. */
        Finished await(String kind, Optional<String> other) throws IOException, InterruptedException {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end) {
                String newest = get("?limit=1&kind=" + kind);
                Optional<String> id = part(ID, newest)
                        .filter(found -> other.filter(found::equals).isEmpty());
                Optional<String> state = part(STATE, newest);
                if (id.isPresent() && state.filter("DONE"::equals).isPresent()) {
                    return new Finished(
                            id.get(),
                            seconds(newest),
                            get("/" + id.get() + "/result").replace("|", "/"));
                }
                if (state.filter("FAILED"::equals).isPresent()) {
                    throw new IOException("the job failed: " + newest);
                }
                TimeUnit.MILLISECONDS.sleep(500);
            }
            throw new IOException("no job " + kind + " was done within " + PATIENCE);
        }

        private static double seconds(String job) throws IOException {
            return Duration.between(moment("startedAt", job), moment("finishedAt", job))
                            .toMillis()
                    / MILLIS;
        }

        private static OffsetDateTime moment(String name, String job) throws IOException {
            return OffsetDateTime.parse(part(Pattern.compile("\"" + name + "\":\"([^\"]+)\""), job)
                    .orElseThrow(() -> new IOException("no " + name + " in " + job)));
        }

        private static Optional<String> part(Pattern pattern, String text) {
            Matcher matcher = pattern.matcher(text);
            return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        }

        private String get(String path) throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/jobs" + path))
                    .header("Authorization", "Bearer " + token)
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
