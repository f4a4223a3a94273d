// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * How a client shows who it is: by HTTP Basic or in the form, never by both (RFC 6749, section 2.3).
 *
 * @param secret empty: a public client only says its name
 */
record ClientCredentials(String id, Optional<String> secret) {

    private static final String BASIC = "basic ";

    static ClientCredentials of(Optional<String> authorization, FormBody form) throws OAuthFault {
        if (authorization.isEmpty()) {
            return inForm(form);
        }
        ClientCredentials basic = basic(authorization.get());
        if (form.get("client_secret").isPresent()) {
            throw OAuthFault.invalidRequest("The client shows its secret twice: in the header and in the body");
        }
        if (form.get("client_id").filter(id -> !id.equals(basic.id())).isPresent()) {
            throw OAuthFault.invalidRequest("client_id differs from the client of the header");
        }
        return basic;
    }

    private static ClientCredentials inForm(FormBody form) throws OAuthFault {
        return new ClientCredentials(
                form.get("client_id").orElseThrow(OAuthFault::invalidClient), form.get("client_secret"));
    }

    private static ClientCredentials basic(String header) throws OAuthFault {
        if (!header.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
            throw OAuthFault.invalidClient();
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            String pair = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(decoded))
                    .toString();
            int colon = pair.indexOf(':');
            if (colon <= 0) {
                throw OAuthFault.invalidClient();
            }
            return new ClientCredentials(
                    FormBody.decode(pair.substring(0, colon)), Optional.of(FormBody.decode(pair.substring(colon + 1))));
        } catch (IllegalArgumentException | CharacterCodingException unreadable) {
            throw OAuthFault.invalidClient();
        }
    }
}
