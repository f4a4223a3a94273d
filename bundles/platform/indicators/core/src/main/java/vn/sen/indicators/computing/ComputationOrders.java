// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.computing;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.TreeSet;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.indicators.database.IndicatorsDatabase;

/** Orders that measures are computed, apart from the night. */
@Component(service = ComputationOrders.class)
public final class ComputationOrders {

    /** Kind of the job; its input is the identifier of a computation. */
    public static final String KIND = "indicators.compute";

    private final JobSubmission jobs;

    @Activate
    public ComputationOrders(@Reference JobSubmission jobs) {
        this.jobs = jobs;
    }

    /**
     * Orders it in the transaction under way.
     *
     * @param measures empty for all
     * @param owner who may see the job
     * @return the job
     */
    public UUID order(EntityManager entities, Collection<String> measures, Cause cause, String owner) {
        UUID computation =
                IndicatorsDatabase.join(entities, sql -> ComputationBook.open(sql, cause, new TreeSet<>(measures)));
        return jobs.submit(entities, KIND, computation.toString().getBytes(StandardCharsets.UTF_8), owner);
    }
}
