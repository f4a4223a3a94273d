// SPDX-License-Identifier: Apache-2.0
package vn.sen.privacy.api;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.UnaryOperator;
import vn.sen.audit.api.Masked;

/** Kinds of personal values: how two spellings of one value are known as the same, and how a value is masked. */
public enum PersonalKind {
    /** Number of a citizen's identity card or account; only the digits count. */
    IDENTITY_NUMBER(PersonalKind::digits, Masked::identityNumber),
    /** A Vietnamese number with {@code +84}, {@code 84}, {@code 0084} or {@code 0} in front is the same number. */
    PHONE(PersonalKind::phone, value -> Masked.phone(phone(value))),
    EMAIL(value -> text(value).toLowerCase(Locale.ROOT), Masked::email),
    /** Shown to everybody who may see the record, and found in any case and form of its letters. */
    NAME(value -> text(value).toLowerCase(Locale.ROOT), UnaryOperator.identity()),
    /** Anything else, an address for example: nothing of it is shown. */
    OTHER(PersonalKind::text, Masked::all);

    private static final String COUNTRY = "84";
    private static final int SHORTEST_WITH_COUNTRY = 11;

    private final UnaryOperator<String> normal;
    private final UnaryOperator<String> mask;

    PersonalKind(UnaryOperator<String> normal, UnaryOperator<String> mask) {
        this.normal = normal;
        this.mask = mask;
    }

    /** The one spelling under which a value is found. */
    public String normalise(String value) {
        return normal.apply(value);
    }

    /** The value as those see it who have no need to know it. */
    public String mask(String value) {
        return mask.apply(value);
    }

    private static String digits(String value) {
        StringBuilder digits = new StringBuilder();
        value.codePoints()
                .map(point -> Character.digit(point, 10))
                .filter(digit -> digit >= 0)
                .forEach(digits::append);
        return digits.toString();
    }

    private static String phone(String value) {
        String digits = digits(value);
        boolean international = value.strip().startsWith("+");
        String rest;
        if (international && !digits.startsWith(COUNTRY)) {
            return "+" + digits;
        } else if (international) {
            rest = digits.substring(COUNTRY.length());
        } else if (digits.startsWith("00" + COUNTRY)) {
            rest = digits.substring(COUNTRY.length() + 2);
        } else if (digits.startsWith(COUNTRY) && digits.length() >= SHORTEST_WITH_COUNTRY) {
            rest = digits.substring(COUNTRY.length());
        } else {
            return digits;
        }
        return rest.startsWith("0") ? rest : "0" + rest;
    }

    private static String text(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFC).strip();
    }
}
