// SPDX-License-Identifier: Apache-2.0
package vn.sen.procedures.search;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into words: runs of letters, digits and marks, with dots between digits as in {@code 1.001193}. */
final class Words {

    /**
     * A word in its text.
     *
     * @param folded without diacritics
     * @param exact with them, in lower case
     * @param start index of its first UTF-16 unit
     * @param end index after its last UTF-16 unit
     */
    record Word(String folded, String exact, int start, int end) {}

    private Words() {}

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = endOfWord(text, at);
            if (end > at) {
                String word = text.substring(at, end);
                String folded = Folding.fold(word);
                if (!folded.isEmpty()) {
                    words.add(new Word(folded, Folding.lower(word), at, end));
                }
                at = end;
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return words;
    }

    /** The folded words, with one space between them. */
    static String key(String text) {
        return String.join(" ", of(text).stream().map(Word::folded).toList());
    }

    private static int endOfWord(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            boolean inner = character == '.'
                    && at > start
                    && Character.isDigit(text.charAt(at - 1))
                    && at + 1 < text.length()
                    && Character.isDigit(text.charAt(at + 1));
            if (!inner && !belongs(character)) {
                return at;
            }
            at += Character.charCount(character);
        }
        return at;
    }

    private static boolean belongs(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> Character.isLetterOrDigit(character);
        };
    }
}
