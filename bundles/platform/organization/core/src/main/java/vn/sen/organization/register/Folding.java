// SPDX-License-Identifier: Apache-2.0
package vn.sen.organization.register;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes texts comparable for people who type without diacritics. */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folding() {}

    /** Lower case, without marks, words apart by one space. */
    public static String fold(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return GAPS.matcher(MARKS.matcher(apart).replaceAll("").replace('đ', 'd'))
                .replaceAll(" ")
                .strip();
    }
}
