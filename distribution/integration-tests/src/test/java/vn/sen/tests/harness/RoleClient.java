// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** A program that holds one role and nothing else. */
public final class RoleClient {

    private final Http anybody;
    private final String id;
    private final String secret;
    private Http client;

    private RoleClient(Http anybody, String id, String secret) {
        this.anybody = anybody;
        this.id = id;
        this.secret = secret;
        this.client = anybody.signedIn(id, secret);
    }

    /** A new API client that holds this one role everywhere. */
    public static RoleClient of(SenServer server, String role) {
        return of(server.anybody(), role);
    }

    /** The same on a server that is no part of this JVM. */
    public static RoleClient of(Http anybody, String role) {
        return of(anybody, role, "[]");
    }

    /** A new API client that holds this one role at an agency and below. */
    public static RoleClient at(SenServer server, String agency, String role) {
        return of(server.anybody(), role, "[\"" + agency + "\"]");
    }

    private static RoleClient of(Http anybody, String role, String agencies) {
        String id =
                "only-" + role.toLowerCase(Locale.ROOT).replace('_', '-') + "-" + Long.toString(System.nanoTime(), 36);
        JsonNode made = anybody.signedIn()
                .post(
                        "/api/v1/clients",
                        "{\"id\": \"%s\", \"name\": \"Thử\", \"roles\": [\"%s\"], \"agencies\": %s}"
                                .formatted(id, role, agencies))
                .expect(201)
                .json();
        return new RoleClient(anybody, id, made.path("secret").asText());
    }

    /** The same, when its token will do for the whole test. */
    public static Http holding(SenServer server, String role) {
        return of(server, role).client();
    }

    public Http client() {
        return client;
    }

    /** The same client with another token. */
    public Http renewed() {
        client = anybody.signedIn(id, secret);
        return client;
    }
}
