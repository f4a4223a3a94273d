// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.sen.identity.api.Caller;
import vn.sen.web.api.ProblemException;
import vn.sen.web.exchange.Exchange;

/** Refuses a change that another web site has the browser of a signed-in person send. */
final class ForgeryCheck {

    private final ContainerRequestContext request;
    private final Exchange exchange;

    ForgeryCheck(ContainerRequestContext request, Exchange exchange) {
        this.request = request;
        this.exchange = exchange;
    }

    /** Demands that the request is of this site: by what the browser says, and by the token of the session. */
    void require(Optional<Caller> caller, long bodyLimit) {
        MediaType media = request.getMediaType();
        boolean form = media != null && media.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE);
        boolean session = caller.map(who -> who.kind() == Caller.Kind.SESSION).orElse(false);
        boolean multipart = media != null && media.getType().equals("multipart");
        if ((session || form || multipart) && request.getHeaderString("Authorization") == null && isFromElsewhere()) {
            throw ProblemException.problem(403, "cross-site-refused").build();
        }
        if (session) {
            String expected = exchange.session().orElse("");
            String sent = Optional.ofNullable(request.getHeaderString(CsrfToken.HEADER))
                    .or(() -> form ? formField(bodyLimit) : Optional.empty())
                    .or(() -> multipart ? firstPart(media) : Optional.empty())
                    .orElse("");
            if (expected.isEmpty() || !CsrfToken.matches(expected, sent)) {
                throw ProblemException.problem(403, "csrf-refused").build();
            }
        }
    }

    private boolean isFromElsewhere() {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeaderString("Origin");
        if (origin == null) {
            return false;
        }
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null || !authority.equalsIgnoreCase(request.getHeaderString("Host"));
        } catch (IllegalArgumentException unreadable) {
            return true;
        }
    }

    private Optional<String> formField(long bodyLimit) {
        try {
            byte[] body = request.getEntityStream().readNBytes(Math.toIntExact(Math.min(bodyLimit, 1 << 30)) + 1);
            request.setEntityStream(new ByteArrayInputStream(body));
            return field(new String(body, StandardCharsets.UTF_8));
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    private Optional<String> firstPart(MediaType media) {
        try {
            FirstPart start = FirstPart.of(request.getEntityStream());
            request.setEntityStream(start.whole());
            return start.token(media);
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    private static Optional<String> field(String form) {
        for (String pair : form.split("&")) {
            if (pair.startsWith(CsrfToken.FIELD + "=")) {
                try {
                    return Optional.of(
                            URLDecoder.decode(pair.substring(CsrfToken.FIELD.length() + 1), StandardCharsets.UTF_8));
                } catch (IllegalArgumentException badEscape) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
