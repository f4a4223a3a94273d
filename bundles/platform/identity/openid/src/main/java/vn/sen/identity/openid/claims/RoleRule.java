// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.openid.claims;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which role here somebody has by a role there.
 *
 * @param place code of the agency where it is held; {@code *}: the agency that a claim names; empty: everywhere
 */
record RoleRule(String there, String role, String place) {

    static final String BY_CLAIM = "*";

    private static final Pattern FORM = Pattern.compile("(.+)=([A-Z][A-Z0-9_]{1,62})(?:@(\\S+))?");

    /** @throws IllegalArgumentException when it is not written as it should be */
    static RoleRule parse(String rule) {
        Matcher matcher = FORM.matcher(rule.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "roles has \"" + rule + "\"; write there=ROLE, there=ROLE@H12.17 or there=ROLE@*");
        }
        return new RoleRule(
                matcher.group(1).strip(), matcher.group(2), matcher.group(3) == null ? "" : matcher.group(3));
    }
}
