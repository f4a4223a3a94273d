// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import vn.sen.kernel.api.ModuleExtender;
import vn.sen.kernel.api.Problem;

/**
 * Gives each bundle with a {@code Meta-Persistence} header its persistence unit while the bundle is starting, so that
 * the services are there before its components ask for them.
 */
@Component(service = ModuleExtender.class, immediate = true)
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"jakarta.persistence.EntityManagerFactory\"",
        effective = "active")
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"vn.sen.persistence.api.Transactions\"",
        effective = "active")
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"javax.sql.DataSource\"",
        effective = "active")
public final class UnitExtender implements ModuleExtender, BundleTrackerCustomizer<ManagedUnit> {

    private static final int SECONDS_BETWEEN_ATTEMPTS = 2;

    private final Database database;
    private final ProblemTexts texts = new ProblemTexts();
    private final ScheduledThreadPoolExecutor retries = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "sen-database-retry");
        thread.setDaemon(true);
        thread.setContextClassLoader(UnitExtender.class.getClassLoader());
        return thread;
    });
    private final BundleTracker<ManagedUnit> tracker;

    @Activate
    public UnitExtender(BundleContext context, @Reference Database database) {
        this.database = database;
        retries.setKeepAliveTime(SECONDS_BETWEEN_ATTEMPTS * 2L, TimeUnit.SECONDS);
        retries.allowCoreThreadTimeOut(true);
        tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, this);
        tracker.open();
    }

    @Deactivate
    void close() {
        retries.shutdownNow();
        tracker.close();
    }

    @Override
    public ManagedUnit addingBundle(Bundle bundle, BundleEvent event) {
        if (BundleHeader.location(bundle).isEmpty()) {
            return null;
        }
        ManagedUnit unit = new ManagedUnit(bundle, database, texts);
        Optional<String> away = database.problem();
        if (away.isPresent()) {
            unit.await(away.get());
        } else {
            unit.open();
        }
        if (unit.waiting()) {
            retryLater();
        }
        return unit;
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, ManagedUnit unit) {
        // From STARTING to ACTIVE nothing changes for the unit.
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, ManagedUnit unit) {
        unit.close();
    }

    private void retryLater() {
        if (!retries.isShutdown() && retries.getQueue().isEmpty()) {
            retries.schedule(this::retry, SECONDS_BETWEEN_ATTEMPTS, TimeUnit.SECONDS);
        }
    }

    private void retry() {
        List<ManagedUnit> waiting = tracker.getTracked().values().stream()
                .filter(ManagedUnit::waiting)
                .toList();
        for (ManagedUnit unit : waiting) {
            unit.open();
            if (unit.waiting()) {
                retryLater();
                return;
            }
        }
    }

    @Override
    public List<Problem> problems(Bundle bundle) {
        return Optional.ofNullable(tracker.getObject(bundle)).flatMap(ManagedUnit::problem).stream()
                .toList();
    }

    @Override
    public List<String> foresee(Path bundleFile) {
        return new MigrationForesight(database, texts).foresee(bundleFile);
    }
}
