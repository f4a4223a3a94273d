// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.api;

import java.util.Objects;
import vn.sen.identity.api.Caller;

/**
 * Who acts.
 *
 * @param subject stable identifier: of an account, the client id of an API client, or the name of a part of the server
 * @param displayName what the caller was called at that time
 */
public record Actor(String subject, String displayName, Kind kind) {

    /** What acts. */
    public enum Kind {
        /** A person with a session. */
        PERSON,
        /** A program with an access token. */
        PROGRAM,
        /** The command line on the server's own machine. */
        OPERATOR,
        /** The server itself: a job, a rule, the first start. */
        SYSTEM,
        /** Somebody who has not signed in. */
        ANONYMOUS
    }

    public Actor {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(displayName, "displayName");
        Objects.requireNonNull(kind, "kind");
    }

    public static Actor of(Caller caller) {
        Kind kind = switch (caller.kind()) {
            case SESSION -> Kind.PERSON;
            case TOKEN -> Kind.PROGRAM;
            case OPERATOR -> Kind.OPERATOR;
        };
        return new Actor(caller.subject(), caller.displayName(), kind);
    }

    /** A part of the server that acts by itself, for example {@code jobs}. */
    public static Actor system(String part) {
        return new Actor(part, part, Kind.SYSTEM);
    }

    /** The server, doing later what somebody ordered. */
    public static Actor onBehalfOf(String subject) {
        return new Actor(subject, subject, Kind.SYSTEM);
    }

    /** Somebody who has not signed in; whom the request names, if anybody, belongs into the entry's object. */
    public static Actor anonymous() {
        return new Actor("anonymous", "anonymous", Kind.ANONYMOUS);
    }
}
