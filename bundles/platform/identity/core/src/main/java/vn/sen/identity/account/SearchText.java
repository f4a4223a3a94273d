// SPDX-License-Identifier: Apache-2.0
package vn.sen.identity.account;

import java.text.Normalizer;
import java.util.Locale;

/** Text as a search compares it: small letters without diacritics, so that they are optional in a question. */
final class SearchText {

    private static final int LONGEST = 700;

    private SearchText() {}

    static String of(String... parts) {
        String folded = fold(String.join(" ", parts));
        return folded.substring(0, Math.min(folded.length(), LONGEST));
    }

    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .strip();
    }
}
