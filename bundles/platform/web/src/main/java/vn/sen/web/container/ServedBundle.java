// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.container;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.web.api.ModuleTraffic;
import vn.sen.web.openapi.ApiPart;

/** A bundle's container in service, and the resources it holds. */
final class ServedBundle {

    private static final Logger LOG = LoggerFactory.getLogger(ServedBundle.class);

    private final BundleContext context;
    private final Bundle bundle;
    private final ModuleContainer container;
    private final Set<ServiceReference<Object>> references;

    ServedBundle(
            BundleContext context, Bundle bundle, ModuleContainer container, Set<ServiceReference<Object>> references) {
        this.context = context;
        this.bundle = bundle;
        this.container = container;
        this.references = Set.copyOf(references);
    }

    ApiPart description() {
        return container.description();
    }

    Optional<Throwable> initFailure() {
        return container.initFailure();
    }

    Set<ServiceReference<Object>> references() {
        return references;
    }

    ModuleTraffic.Traffic traffic(String module) {
        return container.traffic(module, bundle.getSymbolicName());
    }

    void refuseFromNowOn() {
        container.refuseFromNowOn();
    }

    /** Refuses new requests and waits for those inside. */
    void drain(Duration bound) throws InterruptedException {
        if (!container.drain(bound)) {
            LOG.warn("Requests inside {} are still under way after {}", bundle.getSymbolicName(), bound);
        }
    }

    /** Ends the container and gives the resources back; nobody may be led to it any more. */
    void close() {
        container.end();
        references.forEach(context::ungetService);
    }
}
