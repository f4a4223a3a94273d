// SPDX-License-Identifier: Apache-2.0
package vn.sen.benchmark.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** A server in a process of its own, and how long it took to be ready. */
public record ServerProcess(Process process, Duration untilReady) {

    private static final Duration BOUND = Duration.ofMinutes(2);
    /** As fine as the figures need, and seldom enough that answering is no part of the start. */
    private static final long POLL_MILLIS = 50;

    private static final int KIB_PER_MIB = 1024;

    /** Starts a command and waits until {@code ready} says so. */
    static ServerProcess start(List<String> command, Map<String, String> environment, Path log, BooleanSupplier ready)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        long before = System.nanoTime();
        Process process = builder.start();
        while (!ready.getAsBoolean()) {
            Duration waited = Duration.ofNanos(System.nanoTime() - before);
            if (!process.isAlive() || waited.compareTo(BOUND) > 0) {
                process.destroyForcibly();
                throw new IOException(
                        String.join(" ", command) + " is not ready after " + waited.toSeconds() + " s, see " + log);
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        return new ServerProcess(process, Duration.ofNanos(System.nanoTime() - before));
    }

    /** Resident memory of the Java process in MiB, as the kernel counts it. */
    public long residentMib() throws IOException {
        long pid = process.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .map(ProcessHandle::pid)
                .orElse(process.pid());
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / KIB_PER_MIB;
            }
        }
        throw new IOException("process " + pid + " has no VmRSS");
    }

    /**
     * Asks the process and its children to end, and waits for all of them: what still ends would take time from whoever
     * is measured next.
     */
    public void stop() throws IOException {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroy);
        for (ProcessHandle ending : all) {
            try {
                ending.onExit().get(BOUND.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                ending.destroyForcibly();
            } catch (ExecutionException | TimeoutException e) {
                throw new IOException("process " + ending.pid() + " does not end", e);
            }
        }
    }
}
