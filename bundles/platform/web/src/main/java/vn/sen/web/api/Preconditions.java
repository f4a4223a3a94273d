// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.api;

import jakarta.ws.rs.core.EntityTag;
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

    private static String quoted(EntityTag tag) {
        return (tag.isWeak() ? "W/\"" : "\"") + tag.getValue() + "\"";
    }
}
