// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.computing;

import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.jobs.api.Jobs;

/**
 * Submits jobs. The service for jobs is fetched only then: it waits itself for the handlers of this bundle, which need
 * what submits jobs, and whoever fetched it while starting would wait in a circle.
 */
@Component(service = JobSubmission.class)
public final class JobSubmission {

    /** How the service is had for the time of a call. */
    private interface Use {
        UUID of(Call call);
    }

    /** A call of the service. */
    private interface Call {
        UUID to(Jobs jobs);
    }

    private final Use use;

    @Activate
    public JobSubmission(@Reference ComponentServiceObjects<Jobs> service) {
        use = call -> {
            Jobs jobs = service.getService();
            try {
                return call.to(jobs);
            } finally {
                service.ungetService(jobs);
            }
        };
    }

    public JobSubmission(Jobs jobs) {
        use = call -> call.to(jobs);
    }

    /** What {@link Jobs#submit(EntityManager, String, byte[], String)} does. */
    UUID submit(EntityManager entities, String kind, byte[] input, String owner) {
        return use.of(jobs -> jobs.submit(entities, kind, input, owner));
    }
}
