// SPDX-License-Identifier: Apache-2.0
package vn.sen.documents.virus;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;

/** Where clamd listens; a host name is looked up for each connection. */
record ClamdAddress(String text) {

    private static final String UNIX = "unix:";
    private static final int HIGHEST_PORT = 65_535;

    /** @throws IllegalArgumentException for neither host:port nor unix:/path */
    static ClamdAddress of(String text) {
        ClamdAddress address = new ClamdAddress(text);
        if (!text.startsWith(UNIX)) {
            address.port();
        }
        return address;
    }

    SocketAddress socket() {
        if (text.startsWith(UNIX)) {
            return UnixDomainSocketAddress.of(Path.of(text.substring(UNIX.length())));
        }
        return new InetSocketAddress(text.substring(0, text.lastIndexOf(':')), port());
    }

    private int port() {
        int colon = text.lastIndexOf(':');
        String port = text.substring(colon + 1);
        if (colon < 1 || !port.matches("\\d{1,5}") || Integer.parseInt(port) > HIGHEST_PORT) {
            throw new IllegalArgumentException("The address of clamd is host:port or unix:/path, not \"" + text + "\"");
        }
        return Integer.parseInt(port);
    }

    @Override
    public String toString() {
        return text;
    }
}
