// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.keeping;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.jobs.api.JobHandler;
import vn.sen.jobs.api.JobSchedule;
import vn.sen.jobs.api.Progress;
import vn.sen.jobs.api.RecurringJob;
import vn.sen.web.api.ModuleJson;

/** Collects files without reference each night. */
@Component(service = JobHandler.class)
public final class CollectionJob implements RecurringJob {

    private static final JobSchedule NIGHTLY = JobSchedule.cron("40 2 * * *");

    private final Collector collector;
    private final ModuleJson json;

    @Activate
    public CollectionJob(@Reference Collector collector, @Reference ModuleJson json) {
        this.collector = collector;
        this.json = json;
    }

    @Override
    public String kind() {
        return "documents.collect";
    }

    @Override
    public JobSchedule schedule() {
        return NIGHTLY;
    }

    @Override
    public String handle(byte[] input, Progress progress) {
        return json.write(collector.run(done -> progress.report(done, done, 0)));
    }
}
