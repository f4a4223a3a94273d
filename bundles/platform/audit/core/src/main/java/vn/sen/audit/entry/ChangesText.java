// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sen.audit.api.Change;

/** Changes as a JSON array of {@code {"field", "before", "after"}}, where an absent value is left out. */
public final class ChangesText {

    private ChangesText() {}

    public static String write(List<Change> changes) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Change change : changes) {
            ObjectNode node = array.addObject().put("field", change.field());
            change.before().ifPresent(value -> node.put("before", value));
            change.after().ifPresent(value -> node.put("after", value));
        }
        return array.toString();
    }

    /** The changes in a text; a text that somebody damaged is shown as one change of nothing into the text. */
    public static List<Change> read(String text) {
        try {
            List<Change> changes = new ArrayList<>();
            for (JsonNode node : new ObjectMapper().readTree(text)) {
                changes.add(new Change(node.path("field").asText(), value(node, "before"), value(node, "after")));
            }
            return changes;
        } catch (JsonProcessingException damaged) {
            return List.of(new Change("?", Optional.empty(), Optional.of(text)));
        }
    }

    private static Optional<String> value(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name)).map(JsonNode::asText);
    }
}
