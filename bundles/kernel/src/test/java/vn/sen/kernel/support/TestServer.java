// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.felix.feature.impl.FeatureServiceImpl;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.util.tracker.ServiceTracker;
import vn.sen.kernel.act.ModuleRuntime;
import vn.sen.kernel.api.ActRefusedException;
import vn.sen.kernel.api.ModuleStatus;
import vn.sen.kernel.api.Modules;
import vn.sen.kernel.api.Problem;
import vn.sen.kernel.modules.Kernel;

/** A Felix with Declarative Services and Configuration Admin, and a kernel over folders of the test. */
public final class TestServer implements AutoCloseable {

    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String SHARED = String.join(
            ",",
            "org.osgi.service.cm;version=1.6.1",
            "org.osgi.service.component;version=1.5.1",
            "org.osgi.service.component.runtime;version=1.5.0",
            "org.osgi.service.component.runtime.dto;version=1.5.0",
            "org.osgi.util.promise;version=1.3.0",
            "org.osgi.util.function;version=1.2.0",
            "vn.sen.kernel.api;version=1.0.0");

    private final Framework framework;
    private final Kernel kernel;

    private TestServer(Framework framework, Kernel kernel) {
        this.framework = framework;
        this.kernel = kernel;
    }

    /** Starts the server; home and data are {@code home} and {@code data} below the folder. */
    public static TestServer start(Path folder, String... properties) {
        Map<String, String> configuration = new HashMap<>();
        configuration.put(Constants.FRAMEWORK_STORAGE, folder.resolve("cache").toString());
        configuration.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, SHARED);
        configuration.put("sen.home", folder.resolve("home").toString());
        configuration.put("sen.data", folder.resolve("data").toString());
        configuration.put("sen.module.start.bound", "4");
        configuration.put("sen.module.stop.bound", "2");
        configuration.put("felix.log.level", "0");
        configuration.put("ds.loglevel", "0");
        for (int i = 0; i < properties.length; i += 2) {
            configuration.put(properties[i], properties[i + 1]);
        }
        Framework framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(configuration);
        try {
            framework.start();
            BundleContext context = framework.getBundleContext();
            for (String activator :
                    List.of("org.apache.felix.cm.impl.ConfigurationManager", "org.apache.felix.scr.impl.Activator")) {
                context.installBundle("reference:file:" + jarOf(activator)).start();
            }
            Kernel kernel = new Kernel(
                    new ModuleRuntime.Services(
                            context,
                            service(context, ConfigurationAdmin.class),
                            service(context, ServiceComponentRuntime.class)),
                    new FeatureServiceImpl());
            kernel.start();
            TestServer server = new TestServer(framework, kernel);
            server.await("the first reconciliation", () -> kernel.modules().reconciled());
            return server;
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        }
    }

    public Modules modules() {
        return kernel.modules();
    }

    public Kernel kernel() {
        return kernel;
    }

    public BundleContext context() {
        return framework.getBundleContext();
    }

    public ModuleStatus status(String id) {
        return modules().find(id).orElseThrow(() -> new AssertionError("no module " + id));
    }

    public Optional<Bundle> bundle(String symbolicName) {
        return Arrays.stream(context().getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst();
    }

    /** Names, versions and states of everything installed, to compare two moments. */
    public List<String> picture() {
        return Arrays.stream(context().getBundles())
                .map(bundle -> bundle.getSymbolicName() + " " + bundle.getVersion() + " " + bundle.getState())
                .toList();
    }

    public void await(String what, BooleanSupplier reached) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("In vain awaited: " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    /** An act on the modules. */
    public interface Act {
        Object run() throws ActRefusedException, IOException;
    }

    /** The reasons for which an act is refused; fails when it is not. */
    public static List<Problem> refusals(Act act) {
        try {
            Object result = act.run();
            throw new AssertionError("not refused: " + result);
        } catch (ActRefusedException e) {
            return e.problems();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String english(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.code() + ": " + problem.text().en())
                .reduce("", (all, one) -> all + one + "\n");
    }

    public static Path writeProfile(Path folder, String json) {
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve("province.json"), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kernel.close();
        try {
            framework.stop();
            framework.waitForStop(PATIENCE.toMillis());
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path jarOf(String className) {
        try {
            Class<?> type = Class.forName(className, false, TestServer.class.getClassLoader());
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T service(BundleContext context, Class<T> type) {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
        tracker.open();
        try {
            return Stream.ofNullable(tracker.waitForService(PATIENCE.toMillis()))
                    .findFirst()
                    .orElseThrow();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
