// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.container;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sen.web.api.ModuleTraffic;
import vn.sen.web.openapi.ApiPart;

/** A bundle's container in service: its servlet in the HTTP whiteboard, and the resources it holds. */
final class ServedBundle {

    private static final Logger LOG = LoggerFactory.getLogger(ServedBundle.class);

    private final BundleContext context;
    private final Bundle bundle;
    private final ModuleServlet servlet;
    private final Set<ServiceReference<Object>> references;
    private final ServiceRegistration<Servlet> registration;

    ServedBundle(
            BundleContext context,
            Bundle bundle,
            ModuleServlet servlet,
            Set<ServiceReference<Object>> references,
            Collection<String> prefixes,
            int ranking) {
        this.context = context;
        this.bundle = bundle;
        this.servlet = servlet;
        this.references = Set.copyOf(references);
        List<String> patterns = new ArrayList<>();
        prefixes.forEach(prefix -> patterns.addAll(PathPrefix.patterns(prefix)));
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN, patterns.toArray(new String[0]));
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME, bundle.getSymbolicName());
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_ASYNC_SUPPORTED, true);
        properties.put(Constants.SERVICE_RANKING, ranking);
        this.registration = context.registerService(Servlet.class, servlet, properties);
    }

    ApiPart description() {
        return servlet.description();
    }

    Optional<Throwable> initFailure() {
        return servlet.initFailure();
    }

    void warm() {
        try {
            servlet.begin();
        } catch (ServletException broken) {
            LOG.error("The web container of {} cannot begin", bundle.getSymbolicName(), broken);
        }
    }

    Set<ServiceReference<Object>> references() {
        return references;
    }

    ModuleTraffic.Traffic traffic(String module) {
        return servlet.traffic(module, bundle.getSymbolicName());
    }

    void refuseFromNowOn() {
        servlet.refuseFromNowOn();
    }

    /** Refuses new requests and waits for those inside. */
    void drain(Duration bound) throws InterruptedException {
        if (!servlet.drain(bound)) {
            LOG.warn("Requests inside {} are still under way after {}", bundle.getSymbolicName(), bound);
        }
    }

    void close() {
        servlet.refuseFromNowOn();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // The whiteboard starts a timer on this thread; it must not take the context of the module that leaves.
        thread.setContextClassLoader(ServedBundle.class.getClassLoader());
        try {
            registration.unregister();
        } catch (IllegalStateException alreadyGone) {
            LOG.debug("The servlet of {} had gone with the web service", bundle.getSymbolicName());
        } finally {
            thread.setContextClassLoader(before);
        }
        references.forEach(context::ungetService);
    }
}
