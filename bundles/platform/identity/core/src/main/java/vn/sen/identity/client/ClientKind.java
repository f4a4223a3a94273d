// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.client;

import java.util.List;

/**
 * How a client can show who it is, and whether people can let it act for them.
 *
 * @param confidential it can keep a secret; a program on a person's own machine cannot
 * @param redirectUris addresses that people may be sent back to with a code; empty: it acts only for itself
 */
public record ClientKind(boolean confidential, List<String> redirectUris) {

    /** Acts for itself, with a secret. */
    public static final ClientKind SERVICE = new ClientKind(true, List.of());

    public ClientKind {
        redirectUris = List.copyOf(redirectUris);
    }

    /** Whether people may be sent back there: exactly a registered address, or one on another port of this machine. */
    public boolean returnsTo(String redirectUri) {
        return redirectUris.contains(redirectUri)
                || RedirectAddress.withoutLoopbackPort(redirectUri)
                        .filter(wanted -> redirectUris.stream()
                                .flatMap(known -> RedirectAddress.withoutLoopbackPort(known).stream())
                                .anyMatch(wanted::equals))
                        .isPresent();
    }
}
