// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.sen.launcher.LaunchOptions;
import vn.sen.launcher.Profile;
import vn.sen.launcher.Readiness;
import vn.sen.launcher.RunningServer;
import vn.sen.launcher.SenVersion;

/** Tells that the server is ready, where, for whom, with which modules, and how long it took. */
final class Announcement {

    private static final double MILLIS = 1000.0;

    private final Console console;
    private final LaunchOptions options;

    Announcement(Console console, LaunchOptions options) {
        this.console = console;
        this.options = options;
    }

    void ready() throws IOException, InterruptedException {
        double seconds = sinceProcessStart().toMillis() / MILLIS;
        console.say("ready", SenVersion.current(), options.address(), seconds);
        Profile profile = Profile.read(options.profile());
        console.say("ready.profile", profile.provinceName(console.texts().locale()), options.profile());
        options.database()
                .ifPresentOrElse(
                        database -> console.say("ready.database", database.url()),
                        () -> console.say(
                                "ready.database.embedded", options.data().resolve("db")));
        modules();
        if (options.demo()) {
            console.say("ready.demo");
        }
    }

    void notReady(Duration bound, Optional<Readiness.Answer> answer) {
        console.complain("not-ready", List.of(bound.toSeconds()));
        answer.ifPresent(health -> console.complaint(health.body()));
    }

    private void modules() throws IOException, InterruptedException {
        RunningServer server = new RunningServer(ProcessHandle.current().pid(), options.port(), options.data());
        ServerClient.Reply reply = new ServerClient(server).get("/api/v1/modules");
        if (reply.succeeded()) {
            new ModuleView(console).print(reply.items());
        } else {
            console.complaint(reply.explanation());
        }
    }

    private static Duration sinceProcessStart() {
        Instant now = Instant.now();
        return Duration.between(ProcessHandle.current().info().startInstant().orElse(now), now);
    }
}
