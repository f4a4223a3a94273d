// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A server that runs on this data folder now, as other processes see it.
 *
 * @param port where it listens on this machine
 */
public record RunningServer(long pid, int port, Path data) {

    /** Looks at the lock, not only at the files, so that a server that died is not taken for running. */
    public static Optional<RunningServer> in(Path data) throws IOException {
        if (!DataLock.held(data)) {
            return Optional.empty();
        }
        Path run = data.resolve("run");
        long pid = Long.parseLong(Files.readString(run.resolve("pid")).strip());
        int port = Integer.parseInt(Files.readString(run.resolve("port")).strip());
        return Optional.of(new RunningServer(pid, port, data));
    }

    /** Right to act as operator, which the server grants to whoever may read the file. */
    public Optional<String> operatorToken() throws IOException {
        Path file = data.resolve("run/operator.token");
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }

    public String address() {
        return "http://localhost:" + port;
    }

    public Readiness readiness() {
        return new Readiness(port);
    }
}
