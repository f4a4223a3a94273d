// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sen.identity.client.ClientRecord;
import vn.sen.identity.grant.CodeChallenge;

/** A wish of a client to act for a person (RFC 6749, section 4.1.1), from a client and for an address that we know. */
final class AuthorizationRequest {

    private static final int LONGEST_STATE = 500;

    private final ClientRecord client;
    private final String redirectUri;
    private final FormBody form;

    AuthorizationRequest(ClientRecord client, String redirectUri, FormBody form) {
        this.client = client;
        this.redirectUri = redirectUri;
        this.form = form;
    }

    ClientRecord client() {
        return client;
    }

    String redirectUri() {
        return redirectUri;
    }

    String challenge() {
        return form.get("code_challenge").orElse("");
    }

    /** Every parameter again, for the form of the page. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String name : new String[] {
            "response_type", "client_id", "redirect_uri", "scope", "state", "code_challenge", "code_challenge_method"
        }) {
            form.get(name).ifPresent(value -> parameters.put(name, value));
        }
        return parameters;
    }

    /** What is wrong with it, as the client is told. */
    Optional<OAuthFault> fault() {
        if (form.get("state").filter(state -> state.length() > LONGEST_STATE).isPresent()) {
            return wrong("invalid_request", "state is longer than " + LONGEST_STATE + " characters");
        }
        if (form.get("response_type").filter("code"::equals).isEmpty()) {
            return wrong("unsupported_response_type", "response_type must be code");
        }
        if (form.get("code_challenge_method").filter("S256"::equals).isEmpty()
                || !CodeChallenge.isChallenge(challenge())) {
            return wrong("invalid_request", "code_challenge with code_challenge_method=S256 is needed (RFC 7636)");
        }
        return Optional.empty();
    }

    /** The roles that are asked for, of those that the client may have; none when it asks for more. */
    Set<String> roles() {
        Set<String> wanted = form.get("scope").map(TokenRequest::names).orElse(client.roles());
        return client.roles().containsAll(wanted) ? wanted : Set.of();
    }

    /** The client's address with an answer, its state and our name against mix-ups (RFC 9207). */
    URI back(URI issuer, Map<String, String> answer) {
        Map<String, String> all = new LinkedHashMap<>(answer);
        form.get("state").ifPresent(state -> all.put("state", state));
        all.put("iss", issuer.toString());
        StringBuilder address = new StringBuilder(redirectUri);
        char sign = redirectUri.indexOf('?') < 0 ? '?' : '&';
        for (Map.Entry<String, String> entry : all.entrySet()) {
            address.append(sign)
                    .append(entry.getKey())
                    .append('=')
                    .append(URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8));
            sign = '&';
        }
        return URI.create(address.toString());
    }

    private static Optional<OAuthFault> wrong(String error, String description) {
        return Optional.of(new OAuthFault(400, error, description));
    }
}
