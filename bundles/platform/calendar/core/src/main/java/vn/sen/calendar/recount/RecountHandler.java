// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.recount;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.calendar.book.ChangeLog;
import vn.sen.jobs.api.JobHandler;
import vn.sen.jobs.api.Progress;
import vn.sen.web.api.ModuleJson;

/** The job that every change of a calendar submits. Done again after a crash, it goes on where it broke off. */
@Component
public final class RecountHandler implements JobHandler {

    private final RecountRun run;

    @Activate
    public RecountHandler(@Reference Recount recount, @Reference ModuleJson json) {
        run = new RecountRun(recount, json);
    }

    @Override
    public String kind() {
        return ChangeLog.RECOUNT;
    }

    @Override
    public String handle(byte[] input, Progress progress) {
        return run.run(UUID.fromString(new String(input, StandardCharsets.UTF_8)), progress);
    }
}
