// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import vn.sen.web.api.Fault;
import vn.sen.web.schema.Pointer;

/** Finds characters that no text of a person has, and that some database would refuse much later. */
public final class ControlCharacters {

    private ControlCharacters() {}

    /** Adds a fault for each text of the tree that has one. */
    static void find(JsonNode root, List<Fault> faults) {
        find(root, Pointer.ROOT, faults);
    }

    /** True when a text has a control character other than tabulator and line ends, or half a surrogate pair. */
    public static boolean in(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0x7f) {
                return true;
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private static void find(JsonNode node, Pointer pointer, List<Fault> faults) {
        if (node.isTextual()) {
            if (in(node.textValue())) {
                faults.add(Fault.of(pointer.toString(), "control-character"));
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                find(node.get(i), pointer.at(i), faults);
            }
        } else if (node.isObject()) {
            node.properties().forEach(field -> {
                Pointer inside = pointer.below(field.getKey());
                if (in(field.getKey())) {
                    faults.add(Fault.of(inside.toString(), "control-character"));
                }
                find(field.getValue(), inside, faults);
            });
        }
    }
}
