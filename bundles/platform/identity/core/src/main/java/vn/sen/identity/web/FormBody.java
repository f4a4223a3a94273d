// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The parameters of a form, each at most once; one without a value is taken as absent (RFC 6749, section 3.2). */
final class FormBody {

    private final Map<String, String> values;

    private FormBody(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    static FormBody parse(String body) throws OAuthFault {
        Map<String, String> values = new HashMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals <= 0 || equals == pair.length() - 1) {
                continue;
            }
            String name = readable(pair.substring(0, equals));
            if (values.put(name, readable(pair.substring(equals + 1))) != null) {
                throw OAuthFault.invalidRequest("A parameter is given more than once");
            }
        }
        return new FormBody(values);
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** @throws IllegalArgumentException when an escape is broken */
    static String decode(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    private static String readable(String encoded) throws OAuthFault {
        try {
            return decode(encoded);
        } catch (IllegalArgumentException brokenEscape) {
            throw OAuthFault.invalidRequest("The body holds a broken % escape");
        }
    }
}
