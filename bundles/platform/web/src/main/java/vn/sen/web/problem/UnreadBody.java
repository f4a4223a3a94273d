// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.io.IOException;
import vn.sen.web.exchange.Exchange;

/**
 * Tells the client when the connection ends with this answer, because too much of the body is left to be read; a client
 * that is not told sends its next request into nothing.
 */
public final class UnreadBody implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (!Exchange.of(request).head().finishBody()) {
            response.getHeaders().putSingle("Connection", "close");
        }
    }
}
