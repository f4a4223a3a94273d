// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.book;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import vn.sen.jobs.api.Jobs;
import vn.sen.persistence.api.PersistenceUnavailableException;

/**
 * Orders the job that counts running clocks anew. The service for jobs is looked up only then, and is no reference of a
 * component: it collects the handlers of jobs, those of this bundle need the history, and the history orders jobs. Whoever
 * asked for one of them while starting would ask in a circle, and Declarative Services would give up on it.
 */
@Component(service = RecountOrders.class)
public final class RecountOrders {

    private final Use use;

    /** How the service is had for the time of a call. */
    private interface Use {
        UUID of(Call call);
    }

    /** A call of the service. */
    private interface Call {
        UUID to(Jobs jobs);
    }

    @Activate
    public RecountOrders(BundleContext context) {
        use = call -> lookedUp(context, call);
    }

    public RecountOrders(Jobs jobs) {
        use = call -> call.to(jobs);
    }

    /**
     * Orders it in the transaction of a change.
     *
     * @throws PersistenceUnavailableException while the service has not started yet; the change is to be tried again
     */
    UUID order(EntityManager entities, UUID change, String owner) {
        byte[] input = change.toString().getBytes(StandardCharsets.UTF_8);
        return use.of(jobs -> jobs.submit(entities, ChangeLog.RECOUNT, input, owner));
    }

    private static UUID lookedUp(BundleContext context, Call call) {
        Optional<ServiceReference<Jobs>> reference = Optional.ofNullable(context.getServiceReference(Jobs.class));
        Optional<Jobs> jobs = reference.map(context::getService);
        try {
            return call.to(jobs.orElseThrow(() -> new PersistenceUnavailableException(
                    "Jobs are not taken yet", new IllegalStateException("no service " + Jobs.class.getName()))));
        } finally {
            jobs.ifPresent(had -> context.ungetService(reference.orElseThrow()));
        }
    }
}
