// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ProblemException;

/**
 * Why an administrator does something; it stands in the record of acts.
 *
 * @param reason in the administrator's own words
 */
public record ReasonOrder(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 3, maxLength = MOST)
        String reason) {

    private static final int LEAST = 3;
    private static final int MOST = 500;

    // Jackson leaves null what the body does not have.
    public ReasonOrder {
        reason = reason == null ? "" : reason.strip();
    }

    /** What is wrong with it. */
    public List<Fault> faults() {
        return reason.length() < LEAST || reason.length() > MOST
                ? List.of(Fault.of("/reason", "reason-length", LEAST, MOST))
                : List.of();
    }

    /** @throws ProblemException 400 when it is too short or too long */
    public String required() {
        if (!faults().isEmpty()) {
            throw ProblemException.problem(400, "invalid-request")
                    .faults(faults())
                    .build();
        }
        return reason;
    }
}
