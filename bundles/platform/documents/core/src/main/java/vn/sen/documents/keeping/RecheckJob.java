// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.keeping;

import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.documents.store.Recheck;
import vn.sen.jobs.api.JobHandler;
import vn.sen.jobs.api.Progress;
import vn.sen.web.api.ModuleJson;

/** Looks through stored files for viruses, when an administrator asks for it. */
@Component
public final class RecheckJob implements JobHandler {

    public static final String KIND = "documents.recheck";
    /** Input of a job that looks at every file, and not just those that were never checked. */
    public static final String ALL = "ALL";

    private final Recheck recheck;
    private final ModuleJson json;

    @Activate
    public RecheckJob(@Reference Recheck recheck, @Reference ModuleJson json) {
        this.recheck = recheck;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String handle(byte[] input, Progress progress) {
        boolean all = new String(input, StandardCharsets.UTF_8).equals(ALL);
        return json.write(recheck.run(all, progress::report));
    }
}
