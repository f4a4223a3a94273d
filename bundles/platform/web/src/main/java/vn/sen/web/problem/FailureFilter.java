// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import vn.sen.web.exchange.Exchange;

/** Renders the problem that the mapper found, in the language and the form that the request asks for. */
public final class FailureFilter implements ContainerResponseFilter {

    private final ProblemRenderer renderer;

    public FailureFilter(ProblemRenderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Failure failure)) {
            return;
        }
        Exchange exchange = Exchange.of(request);
        String instance = ProblemLog.record(failure.problem(), exchange);
        ProblemAnswer answer = renderer.render(failure.problem(), instance, exchange);
        answer.headers().forEach((name, value) -> response.getHeaders().putSingle(name, value));
        response.setEntity(answer.body(), new Annotation[0], MediaType.valueOf(answer.contentType()));
    }
}
