// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import vn.sen.jobs.api.JobHandler;
import vn.sen.jobs.api.RecurringJob;

/** The handlers that modules offer at the moment. */
@Component(service = JobHandlers.class)
public final class JobHandlers {

    private final Map<ServiceReference<JobHandler>, JobHandler> handlers = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<Listener> listeners = new CopyOnWriteArrayList<>();

    /** Hears of handlers that come and go. Must return at once. */
    interface Listener {

        void came();

        void gone(Bundle bundle);
    }

    /** A handler and the bundle that it belongs to. */
    record Offered(JobHandler handler, Bundle bundle) {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(JobHandler handler, ServiceReference<JobHandler> reference) {
        handlers.put(reference, handler);
        listeners.forEach(Listener::came);
    }

    void remove(ServiceReference<JobHandler> reference) {
        handlers.remove(reference);
        listeners.forEach(listener -> listener.gone(reference.getBundle()));
    }

    void listen(Listener listener) {
        listeners.add(listener);
    }

    void leave(Listener listener) {
        listeners.remove(listener);
    }

    /** The recurring jobs that are offered now. */
    List<RecurringJob> recurring() {
        return handlers.values().stream()
                .filter(RecurringJob.class::isInstance)
                .map(RecurringJob.class::cast)
                .toList();
    }

    Optional<Offered> find(String kind) {
        return handlers.entrySet().stream()
                .filter(entry -> entry.getValue().kind().equals(kind))
                .map(entry -> new Offered(entry.getValue(), entry.getKey().getBundle()))
                .filter(offered -> offered.bundle() != null)
                .findFirst();
    }
}
