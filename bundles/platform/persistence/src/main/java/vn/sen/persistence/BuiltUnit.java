// SPDX-License-Identifier: Apache-2.0
package vn.sen.persistence;

import jakarta.persistence.EntityManagerFactory;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;

/**
 * The entity manager factory of a unit, built when it is first asked for. Reading the mappings of all units of the
 * platform takes longer than anything else in a start, and most are not needed before the server is ready.
 */
final class BuiltUnit implements Supplier<EntityManagerFactory>, ServiceFactory<EntityManagerFactory>, AutoCloseable {

    /** Builds a unit. */
    @FunctionalInterface
    interface Building {
        EntityManagerFactory build() throws InvalidUnitException;
    }

    private final Building building;
    private Optional<EntityManagerFactory> built = Optional.empty();
    private boolean closed;

    BuiltUnit(Building building) {
        this.building = building;
    }

    /** @throws IllegalStateException when the unit is faulty, or closed */
    @Override
    public synchronized EntityManagerFactory get() {
        if (closed) {
            throw new IllegalStateException("The persistence unit is closed");
        }
        if (built.isEmpty()) {
            built = Optional.of(inOwnContext());
        }
        return built.get();
    }

    /** Whoever asks first may be a module; the unit must not keep its class loader. */
    private EntityManagerFactory inOwnContext() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(BuiltUnit.class.getClassLoader());
        try {
            return building.build();
        } catch (InvalidUnitException faulty) {
            throw new IllegalStateException(faulty.getMessage(), faulty);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public EntityManagerFactory getService(Bundle asking, ServiceRegistration<EntityManagerFactory> registration) {
        return get();
    }

    @Override
    public void ungetService(
            Bundle asking, ServiceRegistration<EntityManagerFactory> registration, EntityManagerFactory factory) {
        // One factory serves everybody until the unit is closed.
    }

    @Override
    public synchronized void close() {
        closed = true;
        built.ifPresent(EntityManagerFactory::close);
        built = Optional.empty();
    }
}
