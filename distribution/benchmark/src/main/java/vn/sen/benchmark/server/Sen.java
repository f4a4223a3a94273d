// SPDX-License-Identifier: Apache-2.0
package vn.sen.benchmark.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.sen.launcher.Readiness;

/** The assembled Sen; ready at the first 200 of {@code /health/ready}. */
public record Sen(Path home, Path work, int port) {

    /** @param data its data folder; an empty one makes a clean start */
    public ServerProcess start(Path data, Map<String, String> settings) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("SEN_DATA", data.toString());
        environment.put("SEN_HTTP_PORT", Integer.toString(port));
        Readiness readiness = new Readiness(port);
        return ServerProcess.start(
                List.of(home.resolve("bin/sen").toString(), "run"),
                environment,
                work.resolve("sen.log"),
                () -> readiness.ask().filter(Readiness.Answer::ready).isPresent());
    }
}
