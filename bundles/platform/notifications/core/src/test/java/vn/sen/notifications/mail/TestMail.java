// SPDX-License-Identifier: Apache-2.0
package vn.sen.notifications.mail;

import com.icegreen.greenmail.util.ServerSetup;
import java.util.Optional;
import vn.sen.notifications.api.NotificationChannel;

/** Mail servers and channels of tests. */
public final class TestMail {

    private static final long PATIENCE_MILLIS = 60_000;

    private TestMail() {}

    /** A server that may take its time to start. */
    public static ServerSetup setup(int port, String protocol) {
        ServerSetup setup = new ServerSetup(port, "localhost", protocol);
        setup.setServerStartupTimeout(PATIENCE_MILLIS);
        return setup;
    }

    /** Mail to a server on this machine, without encryption. */
    public static NotificationChannel to(int port, int connections) {
        return new MailChannel(GivenMailSettings.at(port).connections(connections), Optional.empty());
    }
}
