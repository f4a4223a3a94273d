// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.recount;

import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.calendar.book.ChangeKind;
import vn.sen.calendar.book.ChangeLog;
import vn.sen.calendar.book.Scope;
import vn.sen.jobs.api.JobHandler;
import vn.sen.jobs.api.JobSchedule;
import vn.sen.jobs.api.Progress;
import vn.sen.jobs.api.RecurringJob;
import vn.sen.web.api.ModuleJson;

/**
 * Counts all running clocks each night, for what no change of a calendar tells: an agency that comes under another one,
 * and an entry that another node counted in the moment of a change.
 */
@Component(service = JobHandler.class)
public final class NightlyRecount implements RecurringJob {

    private static final JobSchedule NIGHTLY = JobSchedule.cron("15 1 * * *");

    private final ChangeLog log;
    private final RecountRun run;

    @Activate
    public NightlyRecount(@Reference ChangeLog log, @Reference Recount recount, @Reference ModuleJson json) {
        this.log = log;
        run = new RecountRun(recount, json);
    }

    @Override
    public String kind() {
        return "calendar.nightly-recount";
    }

    @Override
    public JobSchedule schedule() {
        return NIGHTLY;
    }

    @Override
    public String handle(byte[] input, Progress progress) {
        UUID change = log.begin(new ChangeLog.Entry(
                ChangeKind.CHECK, Scope.PROVINCE, "", Optional.empty(), Optional.empty(), Optional.empty(), "–"));
        String outcome = run.run(change, progress);
        log.drop(change);
        return outcome;
    }
}
