// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.doctor;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import vn.sen.launcher.LaunchOptions;
import vn.sen.launcher.LaunchRefusedException;
import vn.sen.launcher.PortCheck;
import vn.sen.launcher.Readiness;
import vn.sen.launcher.RunningServer;

/** Whether a server runs on the data folder and is ready; if none runs, whether one could listen at the port. */
record ServerCheck(LaunchOptions options) implements Check {

    @Override
    public List<Finding> examine() throws IOException {
        Optional<RunningServer> server = RunningServer.in(options.data());
        if (server.isPresent()) {
            return List.of(running(server.get()));
        }
        try {
            PortCheck.check(options);
            return List.of(Finding.fine("doctor.port.fine", Integer.toString(options.port())));
        } catch (LaunchRefusedException refused) {
            return List.of(new Finding(Finding.Level.FAULT, refused.key(), refused.arguments()));
        }
    }

    private static Finding running(RunningServer server) {
        String pid = Long.toString(server.pid());
        Optional<Readiness.Answer> answer = server.readiness().ask();
        if (answer.isEmpty()) {
            return Finding.fault("doctor.server.silent", pid, server.address());
        }
        return answer.get().ready()
                ? Finding.fine("doctor.server.ready", pid, server.address())
                : Finding.fault("doctor.server.not-ready", pid, answer.get().body());
    }
}
