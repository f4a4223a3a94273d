// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.container;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the HTTP server finds a bundle: one servlet for each path, all of which lead to the bundle's container of now.
 * A door stays while the container behind it is replaced, because the whiteboard ends a servlet before it leads anybody
 * to the one that takes its place. Changed by one thread at a time.
 */
final class BundleDoors {

    private static final Logger LOG = LoggerFactory.getLogger(BundleDoors.class);

    private final BundleContext context;
    private final Bundle bundle;
    private final Map<String, ServiceRegistration<Servlet>> doors = new HashMap<>();
    private volatile Optional<ServletConfig> config = Optional.empty();
    private volatile Optional<ModuleContainer> inside = Optional.empty();

    BundleDoors(BundleContext context, Bundle bundle) {
        this.context = context;
        this.bundle = bundle;
    }

    /** Leads all who come from now on to this container, under these paths and no others. */
    void lead(ModuleContainer container, Set<String> prefixes) {
        config.ifPresent(known -> offer(container, known));
        inside = Optional.of(container);
        prefixes.forEach(prefix -> doors.computeIfAbsent(prefix, this::open));
        close(doors.keySet().stream()
                .filter(prefix -> !prefixes.contains(prefix))
                .toList());
    }

    void close() {
        close(Set.copyOf(doors.keySet()));
    }

    private ServiceRegistration<Servlet> open(String prefix) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(
                HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN,
                PathPrefix.patterns(prefix).toArray(new String[0]));
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME, bundle.getSymbolicName() + " " + prefix);
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_ASYNC_SUPPORTED, true);
        return context.registerService(Servlet.class, new Door(), properties);
    }

    private void close(Collection<String> prefixes) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // The whiteboard starts a timer on this thread; it must not take the context of the module that leaves.
        thread.setContextClassLoader(BundleDoors.class.getClassLoader());
        try {
            prefixes.forEach(prefix -> unregister(doors.remove(prefix)));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void unregister(ServiceRegistration<Servlet> door) {
        try {
            door.unregister();
        } catch (IllegalStateException alreadyGone) {
            LOG.debug("The servlets of {} had gone with the web service", bundle.getSymbolicName());
        }
    }

    private void offer(ModuleContainer container, ServletConfig known) {
        try {
            container.offeredBy(known);
        } catch (ServletException broken) {
            // The container keeps the reason, and whoever leads to it asks for that.
            LOG.debug("The container of {} cannot begin", bundle.getSymbolicName(), broken);
        }
    }

    private final class Door extends PlainServlet {

        @Override
        public void init(ServletConfig given) throws ServletException {
            super.init(given);
            config = Optional.of(given);
            if (inside.isPresent()) {
                inside.get().offeredBy(given);
            }
        }

        @Override
        protected void answer(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            ModuleContainer now = inside.orElseThrow();
            while (!now.answer(request, response)) {
                ModuleContainer next = inside.orElseThrow();
                if (next == now) {
                    now.refuse(request, response);
                    return;
                }
                now = next;
            }
        }
    }
}
