// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.wiring.BundleWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.kernel.api.Problem;
import vn.sen.persistence.api.Transactions;

/** The persistence unit of one started bundle, from its first attempt to its end. */
final class ManagedUnit {

    private static final Logger LOG = LoggerFactory.getLogger(ManagedUnit.class);

    private final Bundle bundle;
    private final Database database;
    private final ProblemTexts texts;
    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();
    private Optional<BuiltUnit> unit = Optional.empty();
    private Optional<Problem> problem = Optional.empty();
    private boolean waiting;
    private boolean closed;

    ManagedUnit(Bundle bundle, Database database, ProblemTexts texts) {
        this.bundle = bundle;
        this.database = database;
        this.texts = texts;
    }

    /** True while only the database's answer is missing. */
    synchronized boolean waiting() {
        return waiting && !closed;
    }

    synchronized Optional<Problem> problem() {
        return problem;
    }

    /** Waits for the database without asking it, because another unit is waiting already. */
    synchronized void await(String reason) {
        waiting = true;
        problem = Optional.of(texts.problem("database-unreachable", reason));
    }

    /** Brings the schema up to date, builds the unit and offers its services; does nothing when that is done. */
    void open() {
        String location = BundleHeader.location(bundle).orElse(BundleHeader.DEFAULT_LOCATION);
        UnitDescriptor descriptor;
        BuiltUnit built;
        synchronized (this) {
            if (closed || unit.isPresent()) {
                return;
            }
            waiting = false;
            problem = Optional.empty();
            try {
                descriptor = descriptor(location);
                built = build(descriptor);
                unit = Optional.of(built);
            } catch (DatabaseUnreachableException e) {
                await(e.getMessage());
                return;
            } catch (MigrationFailedException e) {
                refuse(migrationProblem(e), e);
                return;
            } catch (InvalidUnitException | IOException | RuntimeException | LinkageError e) {
                // What a bundle brings may break the provider in any way; it stays this bundle's fault.
                refuse(texts.problem("unit-invalid", location, bundle.getSymbolicName(), reason(e)), e);
                return;
            }
        }
        offer(descriptor, built);
    }

    private UnitDescriptor descriptor(String location) throws IOException, InvalidUnitException {
        URL xml = bundle.getEntry(location);
        if (xml == null) {
            throw new InvalidUnitException("the file is missing");
        }
        try (InputStream in = xml.openStream()) {
            return UnitDescriptorReader.read(in);
        }
    }

    private BuiltUnit build(UnitDescriptor descriptor)
            throws DatabaseUnreachableException, MigrationFailedException, InvalidUnitException, IOException {
        DataSource source = database.connect();
        new SchemaMigration(source, database.restorePoints(source))
                .migrate(descriptor.name(), MigrationFiles.of(bundle, database.dialect()));
        String session = bundle.getSymbolicName() + "/" + descriptor.name() + "#" + bundle.getBundleId() + "."
                + bundle.getLastModified();
        ClassLoader loader = bundle.adapt(BundleWiring.class).getClassLoader();
        URL root = bundle.getEntry("/");
        UnitFactory units = new UnitFactory(source, database.dialect());
        BuiltUnit built = new BuiltUnit(() -> units.create(descriptor, session, loader, root));
        if (!descriptor.mayWait()) {
            built.get();
        }
        return built;
    }

    /** Services are registered without a lock, because whoever waits for them starts on this thread. */
    private void offer(UnitDescriptor descriptor, BuiltUnit built) {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("osgi.unit.name", descriptor.name());
        properties.put("osgi.unit.version", bundle.getVersion().toString());
        properties.put("osgi.unit.provider", PersistenceProvider.class.getName());
        BundleContext context = bundle.getBundleContext();
        List<ServiceRegistration<?>> offered = List.of(
                context.registerService(EntityManagerFactory.class, built, properties),
                context.registerService(Transactions.class, new UnitTransactions(built), properties));
        synchronized (this) {
            if (!closed) {
                registrations.addAll(offered);
                return;
            }
        }
        offered.forEach(ServiceRegistration::unregister);
    }

    private void refuse(Problem reason, Throwable cause) {
        problem = Optional.of(reason);
        LOG.error("{}: {}", bundle.getSymbolicName(), reason.text().en());
        LOG.debug("Cause", cause);
    }

    private Problem migrationProblem(MigrationFailedException failure) {
        if (failure.file().isEmpty()) {
            return texts.problem("migration-failed-unlocated", failure.schema(), failure.getMessage());
        }
        return texts.problem(
                "migration-failed", failure.schema(), failure.file(), failure.line(), failure.getMessage());
    }

    private static String reason(Throwable failure) {
        Throwable told = failure;
        while (!(told instanceof InvalidUnitException) && told.getCause() != null) {
            told = told.getCause();
        }
        return String.valueOf(told.getMessage()).lines().map(String::strip).collect(Collectors.joining(" "));
    }

    /** Takes the services back and frees everything of the bundle. */
    void close() {
        List<ServiceRegistration<?>> offered;
        Optional<BuiltUnit> built;
        synchronized (this) {
            closed = true;
            offered = List.copyOf(registrations);
            registrations.clear();
            built = unit;
            unit = Optional.empty();
        }
        offered.forEach(ServiceRegistration::unregister);
        built.ifPresent(BuiltUnit::close);
    }
}
