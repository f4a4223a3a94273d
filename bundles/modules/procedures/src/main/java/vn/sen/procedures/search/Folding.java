// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reduces Vietnamese to what people type without diacritics: {@code Đăng ký} becomes {@code dang ky}. */
final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Folding() {}

    static String fold(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        // Lower-casing can bring marks of its own, so they are removed after it.
        String bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        return bare.replace('đ', 'd');
    }

    /** Lower case with diacritics, in composed letters. */
    static String lower(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }
}
