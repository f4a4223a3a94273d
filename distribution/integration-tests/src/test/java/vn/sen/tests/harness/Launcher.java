// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.harness;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import vn.sen.launcher.LaunchOptions;

/** Starts servers that a test wants for itself alone, each on a new database. */
public final class Launcher {

    private final Callable<Optional<LaunchOptions.Database>> databases;

    Launcher(Callable<Optional<LaunchOptions.Database>> databases) {
        this.databases = databases;
    }

    /** A server in this JVM. */
    public SenServer startInside() {
        try {
            return SenServer.start(databases.call());
        } catch (Exception e) {
            throw new IllegalStateException("The server does not start", e);
        }
    }

    /** A server in a process of its own, not yet started. */
    public SenProcess prepareProcess() throws Exception {
        return prepareProcess(Assembly.freshFolder("process"));
    }

    /** The same on a data folder of choice. */
    public SenProcess prepareProcess(Path data) throws Exception {
        return new SenProcess(data, databases.call());
    }
}
