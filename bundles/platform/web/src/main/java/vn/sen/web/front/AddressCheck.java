// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.front;

/** Finds percent-encodings that are broken, hide control characters, or are not UTF-8. */
final class AddressCheck {

    private AddressCheck() {}

    /** True when a raw path or query decodes to a text. */
    static boolean isReadable(String raw) {
        int following = 0;
        int i = 0;
        while (i < raw.length()) {
            char c = raw.charAt(i);
            if (c != '%') {
                if (following > 0 || c < ' ' || c == 0x7f) {
                    return false;
                }
                i++;
                continue;
            }
            int octet = octet(raw, i);
            if (octet < 0) {
                return false;
            }
            if (following > 0) {
                if ((octet & 0xc0) != 0x80) {
                    return false;
                }
                following--;
            } else {
                following = following(octet);
                if (following < 0) {
                    return false;
                }
            }
            i += 3;
        }
        return following == 0;
    }

    private static int octet(String raw, int percent) {
        if (percent + 2 >= raw.length()) {
            return -1;
        }
        int high = Character.digit(raw.charAt(percent + 1), 16);
        int low = Character.digit(raw.charAt(percent + 2), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    /** How many octets follow this first one; -1 when no UTF-8 character of a text begins with it. */
    private static int following(int first) {
        if (first < 0x80) {
            return first < 0x20 && first != '\t' && first != '\n' && first != '\r' || first == 0x7f ? -1 : 0;
        }
        if (first >= 0xc2 && first <= 0xdf) {
            return 1;
        }
        if (first >= 0xe0 && first <= 0xef) {
            return 2;
        }
        return first >= 0xf0 && first <= 0xf4 ? 3 : -1;
    }
}
