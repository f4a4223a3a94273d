// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.harness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /** Servers that share one database and the file of keys, as the nodes of a province do; none is started yet. */
    public List<SenProcess> prepareNodes(int count) throws Exception {
        Optional<LaunchOptions.Database> shared = databases.call();
        Path keys = Assembly.freshFolder("keys").resolve("keys.json");
        List<SenProcess> nodes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            nodes.add(new SenProcess(Assembly.freshFolder("node"), shared).set("SEN_KEYS", keys.toString()));
        }
        return List.copyOf(nodes);
    }

    /** The same on a data folder of choice. */
    public SenProcess prepareProcess(Path data) throws Exception {
        return new SenProcess(data, databases.call());
    }
}
