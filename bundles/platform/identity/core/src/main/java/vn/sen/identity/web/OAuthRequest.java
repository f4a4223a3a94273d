// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.web;

import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/**
 * A form that a client posts to the server, as it came.
 *
 * @param contentType value of the header, or empty
 * @param query of the address, or empty
 * @param authorization value of the header
 * @param address of the client
 */
record OAuthRequest(String contentType, String query, String body, Optional<String> authorization, String address) {

    /** @throws OAuthFault when it is no form, or parameters stand in the address, which is logged on the way */
    FormBody form() throws OAuthFault {
        if (!isForm()) {
            throw OAuthFault.invalidRequest("The body must be " + MediaType.APPLICATION_FORM_URLENCODED);
        }
        if (!query.isEmpty()) {
            throw OAuthFault.invalidRequest("Parameters belong in the body, not in the address");
        }
        return FormBody.parse(body);
    }

    private boolean isForm() {
        try {
            return MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(MediaType.valueOf(contentType));
        } catch (IllegalArgumentException noMediaType) {
            return false;
        }
    }
}
