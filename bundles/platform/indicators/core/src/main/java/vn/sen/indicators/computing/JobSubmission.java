// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.computing;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import vn.sen.jobs.api.Jobs;
import vn.sen.persistence.api.PersistenceUnavailableException;

/**
 * Submits jobs. The service for jobs is looked up only then, and is no reference of a component: it waits itself for the
 * handlers of this bundle, which need what submits jobs, and whoever asked for it while starting would ask in a circle.
 */
@Component(service = JobSubmission.class)
public final class JobSubmission {

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
    public JobSubmission(BundleContext context) {
        use = call -> lookedUp(context, call);
    }

    public JobSubmission(Jobs jobs) {
        use = call -> call.to(jobs);
    }

    /**
     * What {@link Jobs#submit(EntityManager, String, byte[], String)} does.
     *
     * @throws PersistenceUnavailableException while the service has not started yet; to be tried again later
     */
    UUID submit(EntityManager entities, String kind, byte[] input, String owner) {
        return use.of(jobs -> jobs.submit(entities, kind, input, owner));
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
