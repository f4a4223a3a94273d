// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.session;

import java.util.Objects;

/** Where a session was begun: client address and the browser's own name for itself, cut to what is kept. */
public record Origin(String address, String userAgent) {

    private static final int LONGEST_ADDRESS = 64;
    private static final int LONGEST_AGENT = 300;

    public Origin {
        address = cut(Objects.requireNonNull(address, "address"), LONGEST_ADDRESS);
        userAgent = cut(Objects.requireNonNull(userAgent, "userAgent"), LONGEST_AGENT);
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }
}
