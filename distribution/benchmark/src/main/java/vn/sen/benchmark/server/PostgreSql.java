// SPDX-License-Identifier: Apache-2.0
package vn.sen.benchmark.server;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL cluster of its own from the machine's packages, on a free port, as durable as by default. It runs as the
 * user {@code postgres} when we are root, because it refuses root.
 */
public final class PostgreSql implements AutoCloseable {

    private static final long MOST_SECONDS = 120;
    private static final long POLL_MILLIS = 200;

    private final Path programs;
    private final Path folder;
    private final int port;

    private PostgreSql(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    public static PostgreSql start() throws IOException, InterruptedException {
        Path programs = newestPrograms();
        Path folder = Files.createTempDirectory("sen-benchmark-postgresql");
        if (isRoot()) {
            run(List.of("chown", "postgres", folder.toString()));
        }
        PostgreSql server = new PostgreSql(programs, folder, freePort());
        server.program("initdb --auth=trust --username=sen --encoding=UTF8 --locale=C.UTF-8 -D " + server.data());
        server.program("pg_ctl -w -s -D " + server.data() + " -l " + folder.resolve("log") + " -o '-p " + server.port
                + " -k " + folder + " -c listen_addresses=127.0.0.1' start");
        server.sql("create database sen");
        return server;
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/sen";
    }

    /** The process that has started all others of the cluster. */
    public long pid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data().resolve("postmaster.pid")).get(0));
    }

    /** Waits until a query counts nothing. */
    public void awaitNothing(String count) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        while (!program("psql -qAt -h 127.0.0.1 -p " + port + " -U sen -d sen -c \"" + count + "\"")
                .strip()
                .equals("0")) {
            if (System.nanoTime() > end) {
                throw new IOException("still not nothing: " + count);
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    /** @return the output */
    public String sql(String statement) throws IOException, InterruptedException {
        String database = statement.startsWith("create database") ? "postgres" : "sen";
        return program("psql -q -v ON_ERROR_STOP=1 -h 127.0.0.1 -p " + port + " -U sen -d " + database + " -c \""
                + statement + "\"");
    }

    /** Runs a script of pgbench. @return the output */
    public String pgbench(Path script, int clients, int seconds) throws IOException, InterruptedException {
        return program("pgbench -n -h 127.0.0.1 -p " + port + " -U sen -c " + clients + " -j 2 -M prepared -T "
                + seconds + " -f " + script + " sen");
    }

    @Override
    public void close() throws IOException {
        try {
            program("pg_ctl -w -s -m fast -D " + data() + " stop");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private String program(String command) throws IOException, InterruptedException {
        String line = programs + "/" + command;
        return run(isRoot() ? List.of("su", "postgres", "-c", line) : List.of("sh", "-c", line));
    }

    private Path data() {
        return folder.resolve("data");
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("sen-benchmark", ".out");
        Process process = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
        String text = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        if (!ended || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(String.join(" ", command) + ": " + text);
        }
        return text;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Path newestPrograms() throws IOException {
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("pgbench")))
                    .max(Path::compareTo)
                    .orElseThrow(() -> new IOException("pgbench is needed: apt-get install postgresql"));
        }
    }
}
