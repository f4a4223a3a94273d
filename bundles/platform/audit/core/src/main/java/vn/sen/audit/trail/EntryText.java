// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.trail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import vn.sen.audit.api.AuditEntry;
import vn.sen.audit.api.Change;

/** Brings texts of an entry into a form that every database keeps, so that no act fails for what its record says. */
final class EntryText {

    private static final int MOST_CHANGES = 200;
    private static final String MORE = "…";

    private final ObjectMapper json = new ObjectMapper();

    /** The text without characters that a database refuses, cut to a length. */
    static String cut(String text, int most) {
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

    static Optional<String> cut(Optional<String> text, int most) {
        return text.map(value -> cut(value, most));
    }

    /** The changes as a JSON array; empty when there are none. */
    Optional<String> changes(List<Change> changes) {
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        ArrayNode array = json.createArrayNode();
        changes.stream().limit(MOST_CHANGES).forEach(change -> {
            ObjectNode node = array.addObject().put("field", cut(change.field(), MOST_CHANGES));
            change.before().ifPresent(value -> node.put("before", cut(value, AuditEntry.MOST_VALUE)));
            change.after().ifPresent(value -> node.put("after", cut(value, AuditEntry.MOST_VALUE)));
        });
        if (changes.size() > MOST_CHANGES) {
            array.addObject().put("field", MORE).put("after", "+" + (changes.size() - MOST_CHANGES));
        }
        try {
            return Optional.of(json.writeValueAsString(array));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree of texts is always JSON", impossible);
        }
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
