// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.api;

/**
 * How personal values are shown to those without need. At least four characters are always hidden and at most six shown:
 * enough to tell two records apart, too little to know a person.
 */
public final class Masked {

    private static final String HIDDEN = "****";
    private static final int HEAD = 4;
    private static final int TAIL = 2;
    private static final int SHORTEST_SHOWN = 10;

    private Masked() {}

    /** {@code 012345678989} becomes {@code 0123****89}; fewer than ten characters are hidden altogether. */
    public static String identityNumber(String value) {
        return ends(value);
    }

    /** {@code 0912345678} becomes {@code 0912****78}, whether it was written with spaces, dots or not. */
    public static String phone(String value) {
        return ends(value.replaceAll("[^0-9+]", ""));
    }

    /** The first letter and the domain stay: {@code l****@example.vn}. Anything else than an address is hidden. */
    public static String email(String value) {
        int at = value.indexOf('@');
        boolean address =
                at > 0 && value.codePointCount(0, at) > 1 && at == value.lastIndexOf('@') && at < value.length() - 1;
        return address ? value.substring(0, value.offsetByCodePoints(0, 1)) + HIDDEN + value.substring(at) : HIDDEN;
    }

    /** Nothing of the value is left, not even its length. */
    public static String all(String value) {
        return value.isEmpty() ? "" : HIDDEN;
    }

    private static String ends(String value) {
        int[] characters = value.codePoints().toArray();
        if (characters.length < SHORTEST_SHOWN) {
            return all(value);
        }
        return new String(characters, 0, HEAD) + HIDDEN + new String(characters, characters.length - TAIL, TAIL);
    }
}
