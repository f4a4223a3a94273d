// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.api;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The rule that nobody overwrites what somebody else has changed meanwhile. */
public final class Preconditions {

    private Preconditions() {}

    /**
     * Checks the {@code If-Match} header of a change against what is stored.
     *
     * @throws ProblemException 428 without the header, 412 when it names another state
     */
    public static void requireMatch(Optional<String> ifMatch, EntityTag current) {
        String header = ifMatch.orElseThrow(() -> ProblemException.problem(428, "precondition-required")
                .header("ETag", quoted(current))
                .build());
        for (String candidate : header.split(",")) {
            String tag = candidate.strip();
            if (tag.equals("*") || tag.equals(quoted(current))) {
                return;
            }
        }
        throw ProblemException.problem(412, "precondition-failed")
                .header("ETag", quoted(current))
                .build();
    }

    /**
     * The answer 304 to a client that has the current state already, by {@code If-None-Match}.
     *
     * @return empty when the resource has to be sent; send {@code current} as its {@code ETag} then
     */
    public static Optional<Response> unchanged(Request request, EntityTag current) {
        return Optional.ofNullable(request.evaluatePreconditions(current))
                .map(answer -> answer.tag(current).build())
                .filter(answer -> answer.getStatus() == Response.Status.NOT_MODIFIED.getStatusCode());
    }

    private static String quoted(EntityTag tag) {
        return (tag.isWeak() ? "W/\"" : "\"") + tag.getValue() + "\"";
    }
}
