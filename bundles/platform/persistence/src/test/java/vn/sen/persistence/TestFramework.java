// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.FrameworkWiring;
import vn.sen.persistence.api.Transactions;

/** A real Felix whose system bundle offers this bundle and its libraries to the bundles under test. */
final class TestFramework implements AutoCloseable {

    private final Framework framework;
    private final Database database;
    private final UnitExtender extender;
    private final PingedDatabaseHealth health;

    private TestFramework(Framework framework, DatabaseSettings settings, Optional<ShippedDatabase> shipped) {
        this.framework = framework;
        this.database = new Database(framework.getBundleContext(), settings, shipped);
        this.extender = new UnitExtender(framework.getBundleContext(), database);
        this.health = new PingedDatabaseHealth(database);
    }

    static TestFramework start(DatabaseSettings settings) {
        return start(settings, Optional.empty());
    }

    static TestFramework start(DatabaseSettings settings, Optional<ShippedDatabase> shipped) {
        try {
            Framework framework = new FrameworkFactory()
                    .newFramework(Map.of(
                            Constants.FRAMEWORK_STORAGE,
                            Files.createTempDirectory("sen-felix-").toString(),
                            Constants.FRAMEWORK_STORAGE_CLEAN,
                            Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT,
                            Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                            "jakarta.persistence,vn.sen.persistence.api"));
            framework.start();
            return new TestFramework(framework, settings, shipped);
        } catch (IOException | BundleException e) {
            throw new AssertionError(e);
        }
    }

    DataSource dataSource() throws DatabaseUnreachableException {
        return database.connect();
    }

    UnitExtender extender() {
        return extender;
    }

    PingedDatabaseHealth health() {
        return health;
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    Bundle install(Path file) throws BundleException {
        try (InputStream in = Files.newInputStream(file)) {
            return context().installBundle(file.toString(), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Bundle start(TestBundle content) throws BundleException {
        Bundle bundle = install(content.write());
        bundle.start();
        return bundle;
    }

    /** Stops the bundle, gives it other content and wires it anew, as an upgrade does. */
    void update(Bundle bundle, Path file) throws BundleException {
        bundle.stop();
        try (InputStream in = Files.newInputStream(file)) {
            bundle.update(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CountDownLatch refreshed = new CountDownLatch(1);
        framework.adapt(FrameworkWiring.class).refreshBundles(List.of(bundle), event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                refreshed.countDown();
            }
        });
        try {
            if (!refreshed.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("the framework did not refresh " + bundle);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        bundle.start();
    }

    Optional<ServiceReference<Transactions>> transactionsReference(String unit) {
        try {
            Collection<ServiceReference<Transactions>> found =
                    context().getServiceReferences(Transactions.class, "(osgi.unit.name=" + unit + ")");
            return found.stream().findFirst();
        } catch (InvalidSyntaxException e) {
            throw new AssertionError(e);
        }
    }

    Transactions transactions(String unit) {
        return context()
                .getService(transactionsReference(unit)
                        .orElseThrow(() -> new AssertionError("no Transactions for " + unit)));
    }

    @Override
    public void close() {
        health.close();
        extender.close();
        database.close();
        try {
            framework.stop();
            framework.waitForStop(10_000);
        } catch (BundleException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
