// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import vn.sen.identity.api.Caller;
import vn.sen.web.api.ProblemException;
import vn.sen.web.exchange.Exchange;

/** Has a person confirm who it is before a dangerous act: a browser left alone must not be enough. */
final class ConfirmationCheck {

    private ConfirmationCheck() {}

    /** True when the request has been answered with the way to the confirmation. */
    static boolean stops(ContainerRequestContext request, Exchange exchange, Caller caller) {
        if (caller.kind() != Caller.Kind.SESSION
                || caller.confirmedUntil().filter(Instant.now()::isBefore).isPresent()) {
            return false;
        }
        if (!exchange.wantsPage()) {
            throw ProblemException.problem(403, "confirmation-required").build();
        }
        String back = request.getMethod().equals("GET") ? exchange.path() : pageBefore(request);
        String encoded = URLEncoder.encode(back, StandardCharsets.UTF_8);
        request.abortWith(Response.seeOther(URI.create("/sign-in/confirm?return=" + encoded))
                .header("Cache-Control", "no-store")
                .build());
        return true;
    }

    /** The page whose form was sent: after the confirmation the form is filled in again there. */
    private static String pageBefore(ContainerRequestContext request) {
        return Optional.ofNullable(request.getHeaderString("Referer"))
                .flatMap(ConfirmationCheck::path)
                .orElse("/");
    }

    private static Optional<String> path(String referer) {
        try {
            URI address = new URI(referer);
            return Optional.ofNullable(address.getRawPath())
                    .filter(path -> path.startsWith("/"))
                    .map(path -> address.getRawQuery() == null ? path : path + "?" + address.getRawQuery());
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
