// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.problem;

import jakarta.servlet.ServletException;
import jakarta.ws.rs.WebApplicationException;
import java.io.EOFException;
import java.util.Optional;
import org.eclipse.jetty.http.BadMessageException;
import org.glassfish.jersey.server.ParamException;
import vn.sen.identity.api.AgencyForbiddenException;
import vn.sen.persistence.api.ConcurrentChangeException;
import vn.sen.persistence.api.PersistenceUnavailableException;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ProblemException;

/** Says which problem an exception means for the client; everything it does not know is a fault of the server. */
public final class FailureReading {

    private static final int DEEPEST = 8;
    /** What the HTTP whiteboard says to whom it led to a servlet that went in the same moment. */
    private static final String GONE = "Servlet has been unregistered";

    private FailureReading() {}

    /** The problem to answer with; its cause is the exception. */
    public static ProblemException read(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            Optional<ProblemException> known = known(cause);
            if (known.isPresent()) {
                return known.get();
            }
            cause = cause.getCause();
        }
        return ProblemException.problem(500, "internal-error").cause(failure).build();
    }

    private static Optional<ProblemException> known(Throwable failure) {
        if (failure instanceof ProblemException problem) {
            return Optional.of(problem);
        }
        if (failure instanceof ParamException parameter) {
            return Optional.of(badParameter(parameter));
        }
        if (failure instanceof WebApplicationException answered) {
            return Optional.of(ofStatus(answered));
        }
        if (failure instanceof AgencyForbiddenException elsewhere) {
            return Optional.of(ProblemException.problem(403, "agency-forbidden")
                    .args(
                            String.join(", ", elsewhere.roles()),
                            elsewhere.agencyName(),
                            elsewhere.reach().size(),
                            String.join("; ", elsewhere.reach()))
                    .member("agency", elsewhere.agency())
                    .member("agencyName", elsewhere.agencyName())
                    .member("reach", elsewhere.reach())
                    .cause(failure)
                    .build());
        }
        if (failure instanceof EOFException || failure instanceof BadMessageException) {
            // The body ended before its announced length, or its parts are not what its headers say.
            return Optional.of(
                    ProblemException.problem(400, "bad-request").cause(failure).build());
        }
        if (failure instanceof ConcurrentChangeException) {
            return Optional.of(ProblemException.problem(409, "changed-meanwhile")
                    .cause(failure)
                    .build());
        }
        if (failure instanceof ServletException && GONE.equals(failure.getMessage())) {
            return Optional.of(moduleStopping());
        }
        if (failure instanceof PersistenceUnavailableException) {
            return Optional.of(ProblemException.problem(503, "database-away")
                    .header("Retry-After", "5")
                    .cause(failure)
                    .build());
        }
        return Optional.empty();
    }

    /** Whoever comes while a module goes is told to come again. */
    public static ProblemException moduleStopping() {
        return ProblemException.problem(503, "module-stopping")
                .header("Retry-After", "5")
                .build();
    }

    private static ProblemException badParameter(ParamException failure) {
        if (failure instanceof ParamException.PathParamException) {
            return ProblemException.problem(404, "not-found").cause(failure).build();
        }
        return ProblemException.problem(400, "invalid-request")
                .fault(Fault.of("?" + failure.getParameterName(), "parameter-unreadable"))
                .cause(failure)
                .build();
    }

    private static ProblemException ofStatus(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        ProblemException.Builder problem =
                ProblemException.problem(status, code(status)).cause(failure);
        Object allowed = failure.getResponse().getHeaderString("Allow");
        if (allowed != null) {
            problem.header("Allow", allowed.toString()).args(allowed);
        }
        return problem.build();
    }

    private static String code(int status) {
        return switch (status) {
            case 400 -> "bad-request";
            case 401 -> "authentication-required";
            case 403 -> "access-denied";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "body-too-large";
            case 415 -> "unsupported-media-type";
            case 429 -> "too-many-requests";
            case 500 -> "internal-error";
            case 503 -> "unavailable";
            case 504 -> "took-too-long";
            default -> "status-" + status / 100 + "xx";
        };
    }
}
