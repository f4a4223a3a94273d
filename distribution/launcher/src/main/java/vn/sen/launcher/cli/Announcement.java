// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher.cli;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sen.launcher.LaunchOptions;
import vn.sen.launcher.Profile;
import vn.sen.launcher.Readiness;
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

    /** @param health what {@code /health/ready} answered */
    void ready(String health) throws IOException {
        double seconds = sinceJavaStarted().toMillis() / MILLIS;
        console.say("ready", SenVersion.current(), options.address(), seconds);
        Profile profile = Profile.read(options.profile());
        console.say("ready.profile", profile.provinceName(console.texts().locale()), options.profile());
        options.database()
                .ifPresentOrElse(
                        database -> console.say("ready.database", database.url()),
                        () -> console.say(
                                "ready.database.embedded", options.data().resolve("db")));
        console.say("ready.modules", modules(health));
        if (options.demo()) {
            console.say("ready.demo");
        }
    }

    void notReady(Duration bound, Optional<Readiness.Answer> answer) {
        console.complain("not-ready", List.of(bound.toSeconds()));
        answer.ifPresent(health -> console.complaint(health.body()));
    }

    /** The answer tells {@code {"modules": [{"id": …, "state": …}]}} beside much else. */
    private static String modules(String health) {
        try (JsonReader reader = Json.createReader(new StringReader(health))) {
            JsonArray modules = reader.readObject().getJsonArray("modules");
            return modules.getValuesAs(JsonObject.class).stream()
                    .map(module -> module.getString("id") + " " + module.getString("state"))
                    .collect(Collectors.joining(", "));
        }
    }

    /** Of Java, not of the process: a script that built Sen before has become this process. */
    private static Duration sinceJavaStarted() {
        return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    }
}
