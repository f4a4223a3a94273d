// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

/** An error answer of the token endpoint, as RFC 6749, section 5.2, words it. */
final class OAuthFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;

    OAuthFault(int status, String error, String description) {
        super(description);
        this.status = status;
        this.error = error;
    }

    static OAuthFault invalidRequest(String description) {
        return new OAuthFault(400, "invalid_request", description);
    }

    /** One answer for every wrong client, so that nobody learns which ones exist. */
    static OAuthFault invalidClient() {
        return new OAuthFault(401, "invalid_client", "The client is unknown, disabled, or its secret is wrong");
    }

    /** One answer for every wrong code and refresh token, whichever way it is wrong. */
    static OAuthFault invalidGrant() {
        return new OAuthFault(
                400, "invalid_grant", "What was presented is unknown, expired, used, revoked or another client's");
    }

    int status() {
        return status;
    }

    String error() {
        return error;
    }
}
