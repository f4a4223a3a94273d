// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.computing;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.jobs.api.JobHandler;
import vn.sen.jobs.api.JobSchedule;
import vn.sen.jobs.api.Progress;
import vn.sen.jobs.api.RecurringJob;

/** Computes all months of all measures each night, from the records as they are then: for whatever nobody told. */
@Component(service = JobHandler.class)
public final class NightlyComputation implements RecurringJob {

    private static final JobSchedule NIGHTLY = JobSchedule.cron("45 1 * * *");

    private final ComputationBook computations;
    private final ComputationRun run;

    @Activate
    public NightlyComputation(@Reference ComputationBook computations, @Reference ComputationRun run) {
        this.computations = computations;
        this.run = run;
    }

    @Override
    public String kind() {
        return "indicators.nightly";
    }

    @Override
    public JobSchedule schedule() {
        return NIGHTLY;
    }

    @Override
    public String handle(byte[] input, Progress progress) throws InterruptedException {
        return run.run(computations.night(), progress);
    }
}
