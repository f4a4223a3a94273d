// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.function.Supplier;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.uri.UriTemplate;
import vn.sen.identity.api.Refusal;
import vn.sen.identity.api.RefusedRequests;
import vn.sen.web.api.ProblemException;
import vn.sen.web.exchange.Exchange;

/** Renders the problem that the mapper found, in the language and the form that the request asks for. */
public final class FailureFilter implements ContainerResponseFilter {

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;

    private final ProblemRenderer renderer;
    private final StartUp startUp;
    private final Supplier<Optional<RefusedRequests>> refusals;

    public FailureFilter(ProblemRenderer renderer, StartUp startUp, Supplier<Optional<RefusedRequests>> refusals) {
        this.renderer = renderer;
        this.startUp = startUp;
        this.refusals = refusals;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Optional<ProblemException> found = problem(response);
        if (found.isEmpty()) {
            return;
        }
        Exchange exchange = Exchange.of(request);
        ProblemException problem = found.get();
        // What Jersey itself says of a path; a resource that knows no such record goes on saying so.
        if (problem.getCause() instanceof WebApplicationException && startUp.makesDoubtful(problem.status())) {
            problem = StartUp.problem();
            response.setStatus(problem.status());
            response.getHeaders().remove(HttpHeaders.ALLOW);
        }
        String instance = ProblemLog.record(problem, exchange);
        if (problem.status() == FORBIDDEN) {
            Refusal refusal = new Refusal(
                    exchange.caller(),
                    exchange.head().remoteAddress(),
                    exchange.head().method() + " " + template(request),
                    problem.code(),
                    exchange.id());
            refusals.get().ifPresent(listener -> listener.refused(refusal));
        }
        ProblemAnswer answer = renderer.render(problem, instance, exchange);
        answer.headers().forEach((name, value) -> response.getHeaders().putSingle(name, value));
        response.setEntity(answer.body(), new Annotation[0], MediaType.valueOf(answer.contentType()));
    }

    /** The path without what identifies a record; the outermost template is matched last. */
    private static String template(ContainerRequestContext request) {
        StringBuilder path = new StringBuilder();
        for (UriTemplate part : ((ExtendedUriInfo) request.getUriInfo()).getMatchedTemplates()) {
            path.insert(0, part.getTemplate());
        }
        return path.toString().replaceAll("/+", "/");
    }

    /** Jersey refuses a header that it cannot read without asking the mapper, with a bare status. */
    private static Optional<ProblemException> problem(ContainerResponseContext response) {
        if (response.getEntity() instanceof Failure failure) {
            return Optional.of(failure.problem());
        }
        return response.getStatus() == BAD_REQUEST && !response.hasEntity()
                ? Optional.of(
                        ProblemException.problem(BAD_REQUEST, "bad-request").build())
                : Optional.empty();
    }
}
