// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import java.util.UUID;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.Roles;
import vn.sen.web.api.ProblemException;

/** Finds a job for its submitter and for administrators. For everybody else it does not exist. */
record VisibleJobs(ScheduledJobs jobs) {

    /** @throws ProblemException 404 */
    Job find(String id, SecurityContext security) {
        return identifier(id)
                .flatMap(jobs::find)
                .filter(job -> security.getUserPrincipal() instanceof Caller caller
                        && (caller.subject().equals(job.owner()) || administers(caller)))
                .orElseThrow(() -> ProblemException.problem(404, "job-unknown").build());
    }

    static boolean administers(Caller caller) {
        return caller.hasRoleEverywhere(Roles.ADMINISTRATOR);
    }

    private static Optional<UUID> identifier(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
