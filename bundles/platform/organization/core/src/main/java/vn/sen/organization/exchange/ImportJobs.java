// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.jobs.api.JobHandler;
import vn.sen.jobs.api.Progress;
import vn.sen.web.api.ModuleJson;

/** Does the import jobs, each in one transaction. The result of a job is its {@link ImportReport}. */
@Component
public final class ImportJobs implements JobHandler {

    public static final String KIND = "organization.import";

    private final TableImports imports;
    private final ModuleJson json;

    @Activate
    public ImportJobs(@Reference TableImports imports, @Reference ModuleJson json) {
        this.imports = imports;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String handle(byte[] input, Progress progress) {
        try {
            ImportReport report = imports.run(json.head(input, ImportOrder.class), json.file(input), progress);
            return json.write(report);
        } catch (UnreadableTableException unreadable) {
            throw unreadable.problem();
        }
    }
}
