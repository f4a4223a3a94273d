// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.Change;

/** Brings texts of an entry into a form that every database keeps, so that no act fails for what its record says. */
public final class EntryText {

    private static final int MOST_CHANGES = 200;
    private static final int MOST_FIELD = 200;
    private static final String MORE = "…";

    private EntryText() {}

    /** The text without characters that a database refuses, cut to a length. */
    public static String cut(String text, int most) {
        String clean = text;
        if (text.indexOf('\0') >= 0) {
            clean = text.replace('\0', '\uFFFD');
        }
        if (clean.length() > most) {
            int end = most - 1;
            clean = clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end) + MORE;
        }
        return withoutHalves(clean);
    }

    public static Optional<String> cut(Optional<String> text, int most) {
        return text.map(value -> cut(value, most));
    }

    /** The changes as a JSON array; empty when there are none. */
    public static Optional<String> changes(List<Change> changes) {
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        List<Change> kept = new ArrayList<>();
        changes.stream()
                .limit(MOST_CHANGES)
                .forEach(change -> kept.add(new Change(
                        cut(change.field(), MOST_FIELD),
                        cut(change.before(), AuditEntry.MOST_VALUE),
                        cut(change.after(), AuditEntry.MOST_VALUE))));
        if (changes.size() > MOST_CHANGES) {
            kept.add(new Change(MORE, Optional.empty(), Optional.of("+" + (changes.size() - MOST_CHANGES))));
        }
        return Optional.of(ChangesText.write(kept));
    }

    /** Half a surrogate pair has no UTF-8 and would come back from the database as something else. */
    private static String withoutHalves(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return text.codePoints()
                        .map(point ->
                                point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? '\uFFFD' : point)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }
}
