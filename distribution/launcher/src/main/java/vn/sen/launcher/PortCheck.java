// SPDX-License-Identifier: Apache-2.0
package vn.sen.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Tries the port before anything is started: the HTTP server itself would only log a stack trace and go on. */
public final class PortCheck {

    private PortCheck() {}

    public static void check(LaunchOptions options) throws LaunchRefusedException {
        InetSocketAddress address = options.host()
                .map(host -> new InetSocketAddress(host, options.port()))
                .orElseGet(() -> new InetSocketAddress(options.port()));
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
        } catch (IOException e) {
            LaunchRefusedException refused =
                    new LaunchRefusedException("refused.port-in-use", Integer.toString(options.port()), e.getMessage());
            refused.initCause(e);
            throw refused;
        }
    }
}
