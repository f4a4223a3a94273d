// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/**
 * Where a person's browser may carry a code to: by TLS, to this very machine, or to a program that owns a scheme of its
 * own (RFC 8252, sections 7.1 to 7.3).
 */
final class RedirectAddress {

    private static final int LONGEST = 500;
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

    private RedirectAddress() {}

    static boolean isUsable(String address) {
        if (address.length() > LONGEST || address.chars().anyMatch(sign -> sign <= ' ' || sign >= 0x7f)) {
            return false;
        }
        return parse(address)
                .filter(uri -> uri.isAbsolute() && uri.getRawFragment() == null && uri.getRawUserInfo() == null)
                .filter(RedirectAddress::leadsToItsOwner)
                .isPresent();
    }

    /** A program on this machine takes whatever port is free (RFC 8252, section 7.3). */
    static Optional<String> withoutLoopbackPort(String address) {
        return parse(address)
                .filter(uri -> "http".equals(uri.getScheme()) && uri.getHost() != null)
                .filter(uri -> LOOPBACK.contains(uri.getHost()) && uri.getRawUserInfo() == null)
                .map(uri -> uri.getHost() + uri.getRawPath() + "?" + uri.getRawQuery() + "#" + uri.getRawFragment());
    }

    private static boolean leadsToItsOwner(URI uri) {
        return switch (uri.getScheme()) {
            case "https" -> uri.getHost() != null;
            case "http" -> uri.getHost() != null && LOOPBACK.contains(uri.getHost());
            // With a dot: a name that somebody owns, unlike "javascript" and "data".
            default -> uri.getScheme().indexOf('.') > 0;
        };
    }

    private static Optional<URI> parse(String address) {
        try {
            return Optional.of(new URI(address));
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
