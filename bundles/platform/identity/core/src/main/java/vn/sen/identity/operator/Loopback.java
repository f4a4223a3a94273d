// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.operator;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Tells whether an address is this machine's own. */
final class Loopback {

    /** Nothing else reaches the resolver, which would ask the network for a name. */
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|\\[?[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%\\w+)?]?");

    private Loopback() {}

    static boolean is(String address) {
        if (!LITERAL.matcher(address).matches()) {
            return false;
        }
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }
}
