// SPDX-License-Identifier: Apache-2.0
package vn.sen.indicators.computing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.sen.jobs.api.JobHandler;
import vn.sen.jobs.api.Progress;
import vn.sen.web.api.ProblemException;

/** Does what {@link ComputationOrders} orders. */
@Component
public final class OrderedComputation implements JobHandler {

    private final ComputationBook computations;
    private final ComputationRun run;

    @Activate
    public OrderedComputation(@Reference ComputationBook computations, @Reference ComputationRun run) {
        this.computations = computations;
        this.run = run;
    }

    @Override
    public String kind() {
        return ComputationOrders.KIND;
    }

    @Override
    public String handle(byte[] input, Progress progress) throws InterruptedException {
        UUID id = UUID.fromString(new String(input, StandardCharsets.UTF_8));
        ComputationBook.Known computation = computations
                .find(id)
                .orElseThrow(() ->
                        ProblemException.problem(410, "computation-forgotten").build());
        return run.run(computation, progress);
    }
}
