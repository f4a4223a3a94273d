// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.problem;

import java.util.Set;
import java.util.function.BooleanSupplier;
import vn.sen.web.api.ProblemException;

/** Until all that should run has been tried, nobody can say that an address leads nowhere. */
public final class StartUp {

    private static final String RETRY_SECONDS = "5";
    private static final Set<Integer> NOBODY_SERVES = Set.of(404, 405);

    private final BooleanSupplier over;

    /**
     * Makes the rule.
     *
     * @param over true once every module that should run has been tried
     */
    public StartUp(BooleanSupplier over) {
        this.over = over;
    }

    public boolean isOver() {
        return over.getAsBoolean();
    }

    /** True while an answer with this status may be wrong in a moment. */
    public boolean makesDoubtful(int status) {
        return NOBODY_SERVES.contains(status) && !isOver();
    }

    /** Asks the client to come again. */
    public static ProblemException problem() {
        return ProblemException.problem(503, "starting")
                .header("Retry-After", RETRY_SECONDS)
                .build();
    }
}
