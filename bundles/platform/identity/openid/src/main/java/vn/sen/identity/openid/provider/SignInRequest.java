// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid.provider;

import java.net.URI;
import java.util.List;

/**
 * What a person is sent to the provider with.
 *
 * @param redirectUri where the provider sends the person back to
 * @param verifier stays here; the provider is only shown its hash (RFC 7636)
 */
public record SignInRequest(URI redirectUri, String state, String nonce, String verifier, List<String> locales) {

    public SignInRequest {
        locales = List.copyOf(locales);
    }
}
