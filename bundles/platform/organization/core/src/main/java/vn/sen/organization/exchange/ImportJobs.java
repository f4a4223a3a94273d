// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.exchange;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.jobs.api.JobHandler;
import vn.sen.jobs.api.Progress;
import vn.sen.organization.register.Json;
import vn.sen.web.api.ProblemException;

/** Does the import jobs, each in one transaction. The result of a job is its {@link ImportReport}. */
@Component
public final class ImportJobs implements JobHandler {

    public static final String KIND = "organization.import";

    private final AgencyImport imports;
    private final Json json;

    @Activate
    public ImportJobs(@Reference AgencyImport imports, @Reference Json json) {
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
            ImportReport report = imports.run(ImportOrder.of(input, json), ImportOrder.file(input));
            progress.report(report.rows(), report.rows(), report.refused());
            return json.write(report);
        } catch (UnreadableTableException unreadable) {
            throw ProblemException.problem(400, "import-" + unreadable.code())
                    .args(unreadable.args().toArray())
                    .cause(unreadable)
                    .build();
        }
    }
}
