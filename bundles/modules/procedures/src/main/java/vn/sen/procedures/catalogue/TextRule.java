// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.catalogue;

import java.text.Normalizer;
import java.util.Optional;
import vn.sen.web.api.Fault;

/** What a text of a record must be like, and the form it is stored in. */
public final class TextRule {

    public static final int SHORT = 300;
    public static final int NAME = 2000;
    public static final int LONG = 20_000;

    private TextRule() {}

    /** What is wrong with a text, if anything. */
    public static Optional<Fault> fault(String pointer, String text, int most) {
        if (text.length() > most) {
            return Optional.of(Fault.of(pointer, "text-too-long", most, text.length()));
        }
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            if (forbidden(character)) {
                return Optional.of(Fault.of(pointer, "control-character", String.format("U+%04X", character)));
            }
            at += Character.charCount(character);
        }
        return Optional.empty();
    }

    /** Composed letters (NFC), plain spaces, none at the ends: equal texts become equal strings. */
    public static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('\u00a0', ' ')
                .replace("\r\n", "\n")
                .strip();
    }

    private static boolean forbidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\t' && character != '\r';
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            // Marks that turn the direction of writing can make a text read differently from what it says.
            case Character.FORMAT ->
                character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
            default -> false;
        };
    }
}
