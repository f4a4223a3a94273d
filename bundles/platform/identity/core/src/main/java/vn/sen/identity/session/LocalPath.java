// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.session;

import java.net.URI;
import java.net.URISyntaxException;

/** Where to go after signing in: only to a page of this server, whatever the address of the sign-in page says. */
public final class LocalPath {

    private static final String HOME = "/";
    private static final int LONGEST = 1_000;

    private LocalPath() {}

    /** The wanted path when it is a local one, else the home page. */
    public static String orHome(String wanted) {
        if (isLocal(wanted)) {
            return wanted;
        }
        return HOME;
    }

    private static boolean isLocal(String wanted) {
        boolean absolutePath = wanted.startsWith("/") && !wanted.startsWith("//");
        // Browsers read a backslash as a slash and drop tabs and line ends, which would make "/\evil" another site.
        boolean plain = wanted.chars().allMatch(character -> character > ' ' && character < 0x7f && character != '\\');
        return absolutePath && plain && wanted.length() <= LONGEST && !wanted.startsWith("/sign-") && isUri(wanted);
    }

    private static boolean isUri(String wanted) {
        try {
            return new URI(wanted).getRawAuthority() == null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
