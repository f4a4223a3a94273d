// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.harness;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import vn.sen.launcher.LaunchOptions;

/** A server as an administrator starts it: {@code bin/sen run} in a process of its own, which a test may kill. */
public final class SenProcess implements AutoCloseable {

    private static final Duration READY_BOUND = Duration.ofSeconds(90);

    private final Path data;
    private final Map<String, String> settings = new TreeMap<>();
    private final List<String> arguments = new ArrayList<>(List.of("run", "--demo"));
    private final Path output;
    private final Optional<LaunchOptions.Database> database;
    private Optional<Process> process = Optional.empty();
    private int port;

    SenProcess(Path data, Optional<LaunchOptions.Database> database) throws IOException {
        this.data = data;
        this.database = database;
        this.output = data.resolveSibling(data.getFileName() + ".log");
        this.port = Assembly.freePort();
        settings.put("SEN_DATA", data.toString());
        settings.put("SEN_HTTP_HOST", "127.0.0.1");
        database.ifPresent(given -> {
            settings.put("SEN_DB_URL", given.url());
            settings.put("SEN_DB_USER", given.user());
            settings.put("SEN_DB_PASSWORD", given.password());
        });
    }

    /** Sets a variable of the environment for the next start. */
    public SenProcess set(String name, String value) {
        settings.put(name, value);
        return this;
    }

    /** Starts without demonstration data next time. */
    public SenProcess withoutDemonstration() {
        arguments.remove("--demo");
        return this;
    }

    public SenProcess onPort(int wanted) {
        port = wanted;
        return this;
    }

    public int port() {
        return port;
    }

    /** The database that outlives the process; empty for the embedded one. */
    public Optional<LaunchOptions.Database> database() {
        return database;
    }

    public Path data() {
        return data;
    }

    /** Starts the process and does not wait. */
    public SenProcess launch() throws IOException {
        List<String> command =
                new ArrayList<>(List.of(Assembly.home().resolve("bin/sen").toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(data.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("SEN_HTTP_PORT", Integer.toString(port));
        builder.environment().putAll(settings);
        process = Optional.of(builder.start());
        return this;
    }

    /** Starts the process and waits until it is ready. */
    public SenProcess start() throws Exception {
        launch();
        Deadline.await("ready, having said " + output, READY_BOUND, () -> {
            if (!running().isAlive()) {
                throw new AssertionError("The server ended: " + said());
            }
            return isReady();
        });
        return this;
    }

    private boolean isReady() {
        try {
            return anybody().get("/health/ready").status() == 200;
        } catch (AssertionError notYet) {
            return false;
        }
    }

    public Http anybody() {
        return Http.at(URI.create("http://localhost:" + port));
    }

    public Http demo() {
        return anybody().signedIn();
    }

    /** Ends the process as a power cut would. */
    public void kill() {
        running().destroyForcibly().onExit().join();
    }

    /** Ends the process as an administrator would, and tells its exit code. */
    public int stop() throws InterruptedException {
        running().destroy();
        return exitCode();
    }

    /** Waits for the process to end by itself. */
    public int exitCode() throws InterruptedException {
        if (!running().waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("The server does not end");
        }
        return running().exitValue();
    }

    public boolean isAlive() {
        return process.filter(Process::isAlive).isPresent();
    }

    /** What the process has written to its console. */
    public String said() throws IOException {
        return Files.exists(output) ? Files.readString(output, StandardCharsets.UTF_8) : "";
    }

    @Override
    public void close() {
        if (isAlive()) {
            kill();
        }
    }

    private Process running() {
        return process.orElseThrow(() -> new IllegalStateException("Not started"));
    }
}
