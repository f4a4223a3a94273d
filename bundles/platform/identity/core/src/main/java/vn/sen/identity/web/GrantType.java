// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import java.util.Arrays;
import java.util.List;

/** What an access token may be asked with. */
enum GrantType {
    AUTHORIZATION_CODE("authorization_code"),
    CLIENT_CREDENTIALS("client_credentials"),
    REFRESH_TOKEN("refresh_token");

    private final String parameter;

    GrantType(String parameter) {
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }

    static GrantType named(String parameter) throws OAuthFault {
        return Arrays.stream(values())
                .filter(type -> type.parameter.equals(parameter))
                .findFirst()
                .orElseThrow(() -> new OAuthFault(
                        400, "unsupported_grant_type", "grant_type must be one of " + String.join(", ", names())));
    }

    static List<String> names() {
        return Arrays.stream(values()).map(type -> type.parameter).toList();
    }
}
