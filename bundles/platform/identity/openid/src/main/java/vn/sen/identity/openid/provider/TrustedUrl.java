// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid.provider;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** Addresses of a provider that this server may speak to: by TLS, or on this very machine. */
public final class TrustedUrl {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

    private TrustedUrl() {}

    /** The address, unless what is said to it could be read or altered on the way. */
    public static Optional<URI> of(String address) {
        try {
            URI uri = new URI(address);
            boolean plainHere = "http".equals(uri.getScheme()) && LOOPBACK.contains(String.valueOf(uri.getHost()));
            boolean trusted = uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && ("https".equals(uri.getScheme()) || plainHere);
            return Optional.of(uri).filter(any -> trusted);
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
