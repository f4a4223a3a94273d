// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.harness;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;
import static org.ops4j.pax.exam.CoreOptions.frameworkStartLevel;

import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ops4j.pax.exam.ExamSystem;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.TestContainer;
import org.ops4j.pax.exam.spi.PaxExamRuntime;
import org.osgi.framework.BundleContext;
import org.osgi.framework.launch.Framework;
import vn.sen.launcher.FrameworkSettings;
import vn.sen.launcher.LaunchOptions;
import vn.sen.launcher.SystemBundles;

/** A server inside the JVM of the tests: the very bundles of the distribution in a container of Pax Exam. */
public final class SenServer implements AutoCloseable {

    private static final Duration READY_BOUND = Duration.ofSeconds(90);

    private final TestContainer container;
    private final LaunchOptions options;
    private final Http http;

    private SenServer(TestContainer container, LaunchOptions options) {
        this.container = container;
        this.options = options;
        this.http = Http.at(URI.create("http://localhost:" + options.port()));
    }

    /** Starts a server with demonstration data in a new data folder and waits until it is ready. */
    static SenServer start(Optional<LaunchOptions.Database> database) throws Exception {
        return start(Assembly.freshFolder("pax"), database);
    }

    static SenServer start(Path data, Optional<LaunchOptions.Database> database) throws Exception {
        LaunchOptions options = new LaunchOptions(
                Assembly.home(),
                data,
                Assembly.home().resolve("config/provinces/ca-mau.json"),
                Optional.of("127.0.0.1"),
                Assembly.freePort(),
                database,
                OptionalInt.empty(),
                data.resolve("keys/keys.json"),
                Optional.empty(),
                true,
                false,
                false);
        TestContainer container = PaxExamRuntime.createContainer(system(options));
        container.start();
        SenServer server = new SenServer(container, options);
        try {
            Deadline.await(
                    "ready", READY_BOUND, () -> server.http.get("/health/ready").status() == 200);
        } catch (AssertionError notReady) {
            container.stop();
            throw notReady;
        }
        return server;
    }

    private static ExamSystem system(LaunchOptions options) throws IOException {
        List<Option> settings = new ArrayList<>();
        FrameworkSettings.of(options, System.getProperty("sen.version"))
                .forEach((name, value) -> settings.add(frameworkProperty(name).value(value)));
        for (SystemBundles.Entry entry : SystemBundles.in(options).entries()) {
            settings.add(bundle(entry.location()).startLevel(entry.level()));
        }
        // A module that hangs is given up sooner than on a province's server.
        settings.add(frameworkProperty("sen.module.start.bound").value("15"));
        settings.add(frameworkStartLevel(100));
        return PaxExamRuntime.createServerSystem(settings.toArray(Option[]::new));
    }

    /** A client without credentials. */
    public Http anybody() {
        return http;
    }

    /** A client that holds every role. */
    public Http demo() {
        return http.signedIn();
    }

    public Path data() {
        return options.data();
    }

    /** The database beside the server; empty for the embedded one. */
    public Optional<LaunchOptions.Database> database() {
        return options.database();
    }

    /** The framework's own context. Pax Exam keeps it to itself, so it is read by reflection. */
    public BundleContext framework() {
        try {
            Field field = container.getClass().getDeclaredField("framework");
            field.setAccessible(true);
            return ((Framework) field.get(container)).getBundleContext();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Another Pax Exam than the one these tests were written for", e);
        }
    }

    @Override
    public void close() {
        container.stop();
    }
}
