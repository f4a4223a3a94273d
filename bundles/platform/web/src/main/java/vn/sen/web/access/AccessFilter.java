// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.access;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import vn.sen.identity.api.Authenticator;
import vn.sen.identity.api.Caller;
import vn.sen.identity.api.Credentials;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ProblemException;
import vn.sen.web.exchange.Exchange;
import vn.sen.web.time.TimedRequest;

/** Lets a request through to one resource method, or says why not: who calls, with which right, how much, how often. */
@Priority(Priorities.AUTHENTICATION)
public final class AccessFilter implements ContainerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Whoever watches over the server asks often, and a refusal would look like a fault of the server. */
    private static final String HEALTH = "/health/";

    private final MethodRules rules;
    private final AccessServices services;

    public AccessFilter(MethodRules rules, AccessServices services) {
        this.rules = rules;
        this.services = services;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Exchange exchange = Exchange.of(request);
        rules.timeBound().ifPresent(bound -> TimedRequest.of(request).ifPresent(timed -> timed.allow(bound)));
        Credentials credentials = credentials(request, exchange);
        OneSessionCookie.leave(request);
        Optional<Caller> caller = caller(credentials);
        exchange.caller(caller);
        caller.ifPresent(who -> request.setSecurityContext(
                new CallerSecurity(who, request.getSecurityContext().isSecure())));
        if (caller.isEmpty() && !exchange.path().startsWith(HEALTH)) {
            limitRate(credentials.remoteAddress());
        }
        if (!rules.open() && refuse(request, exchange, caller)) {
            return;
        }
        if (rules.confirmed() && caller.isPresent() && ConfirmationCheck.stops(request, exchange, caller.get())) {
            return;
        }
        limitBody(request);
        if (isUnsafe(request.getMethod())) {
            new ForgeryCheck(request, exchange).require(caller, rules.bodyLimit());
        }
    }

    private static boolean isUnsafe(String method) {
        return !method.equals("GET") && !method.equals("HEAD") && !method.equals("OPTIONS");
    }

    private static Credentials credentials(ContainerRequestContext request, Exchange exchange) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        Optional<String> bearer = header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(header.substring(BEARER.length()).strip())
                : Optional.empty();
        return new Credentials(bearer, exchange.session(), exchange.head().remoteAddress());
    }

    private Optional<Caller> caller(Credentials credentials) {
        if (credentials.bearer().isEmpty() && credentials.session().isEmpty()) {
            return Optional.empty();
        }
        Optional<Authenticator> authenticator = services.authenticator().get();
        if (authenticator.isEmpty() && !rules.open()) {
            throw ProblemException.problem(503, "identity-missing")
                    .header("Retry-After", "5")
                    .build();
        }
        return authenticator.flatMap(known -> known.authenticate(credentials));
    }

    /** True when the request has been answered with the way to the sign-in page. */
    private boolean refuse(ContainerRequestContext request, Exchange exchange, Optional<Caller> caller) {
        if (caller.isPresent()) {
            refuse(caller.get());
            return false;
        }
        if (request.getMethod().equals("GET") && exchange.wantsPage()) {
            String back = URLEncoder.encode(exchange.path(), StandardCharsets.UTF_8);
            request.abortWith(
                    Response.seeOther(URI.create("/sign-in?return=" + back)).build());
            return true;
        }
        throw ProblemException.problem(401, "authentication-required")
                .header("WWW-Authenticate", "Bearer realm=\"sen\"")
                .build();
    }

    private void refuse(Caller caller) {
        if (rules.roles().stream().anyMatch(rules.atAgency() ? caller::hasRole : caller::hasRoleEverywhere)) {
            return;
        }
        String needed = String.join(", ", rules.roles());
        if (rules.roles().stream().noneMatch(caller::hasRole)) {
            throw ProblemException.problem(403, "access-denied").args(needed).build();
        }
        List<String> reach = services.agencies()
                .get()
                .map(access -> access.reach(caller, rules.roles(), LocalDate.now(VIETNAM)))
                .orElse(List.of());
        throw ProblemException.problem(403, "province-only")
                .args(needed, String.join("; ", reach))
                .member("reach", reach)
                .build();
    }

    private void limitRate(String address) {
        WebSettings settings = services.settings().get();
        long wait =
                services.rates().take(address, settings.public_requests_per_second(), settings.public_requests_burst());
        if (wait > 0) {
            throw ProblemException.problem(429, "too-many-requests")
                    .args(wait)
                    .header("Retry-After", Long.toString(wait))
                    .build();
        }
    }

    private void limitBody(ContainerRequestContext request) {
        if (!request.hasEntity()) {
            if (rules.bodyNeeded()) {
                throw ProblemException.problem(400, "invalid-request")
                        .fault(Fault.of("", "body-missing"))
                        .build();
            }
            return;
        }
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length != null && length.length() < 19 && Long.parseLong(length) > rules.bodyLimit()) {
            throw LimitedStream.tooLarge(rules.bodyLimit());
        }
        request.setEntityStream(new LimitedStream(request.getEntityStream(), rules.bodyLimit()));
    }
}
