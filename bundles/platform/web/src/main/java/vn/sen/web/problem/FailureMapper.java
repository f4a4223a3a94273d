// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.problem;

import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import vn.sen.web.api.ProblemException;

/** Catches whatever a resource or Jersey throws, so that Jersey never answers a bare 500 without a line in the log. */
public final class FailureMapper implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof RedirectionException redirect) {
            return redirect.getResponse();
        }
        ProblemException problem = FailureReading.read(failure);
        return Response.status(problem.status()).entity(new Failure(problem)).build();
    }
}
