// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.problem;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.Optional;
import vn.sen.web.api.ProblemException;
import vn.sen.web.time.TimedRequest;

/**
 * Tells a request that was interrupted for its length from one that failed. It comes before all other filters of the
 * answer, because they use the database and must not be interrupted.
 */
@Priority(Integer.MAX_VALUE)
public final class TooLongFilter implements ContainerResponseFilter {

    private static final String RETRY_SECONDS = "30";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Optional<TimedRequest> timed = TimedRequest.of(request);
        if (response.getEntity() instanceof Failure failure) {
            boolean interrupted = timed.map(TimedRequest::settle).orElse(false);
            // A refusal below 500 is the resource's own statement and stays as it is.
            if (interrupted && failure.problem().status() >= 500) {
                ProblemException tooLong = problem(failure.problem());
                response.setStatus(tooLong.status());
                response.setEntity(new Failure(tooLong));
            }
        } else if (!request.getMethod().equals("GET")
                || timed.map(TimedRequest::isInterrupted).orElse(false)) {
            // A change that has been made has to be told, and kept under its idempotency key.
            timed.ifPresent(TimedRequest::settle);
        }
    }

    /** The problem of a request that was interrupted for its length. */
    public static ProblemException problem(Throwable surfaced) {
        return ProblemException.problem(503, "request-too-long")
                .header("Retry-After", RETRY_SECONDS)
                .cause(surfaced)
                .build();
    }
}
