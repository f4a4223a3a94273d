// SPDX-License-Identifier: Apache-2.0
package vn.sen.audit.entry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry that waits to be sealed, as one JSON text beside its id. Every act pays for writing it, and a row of two
 * columns costs a database a fraction of one of seventeen.
 *
 * @param code the mark of the server that wrote it
 */
public record PackedEntry(StoredEntry entry, ServerCode.Made code) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final ObjectMapper READER = new ObjectMapper();
    private static final String DAMAGED = "?";
    private static final int MOST_KIND = 20;
    private static final int MOST_KEY = 32;

    /** The text of the column. */
    public static String write(StoredEntry entry, ServerCode.Made code) {
        StringWriter text = new StringWriter(512);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("action", entry.action());
            json.writeStringField("outcome", entry.outcome());
            json.writeStringField("retention", entry.retention());
            json.writeStringField("actor", entry.actor());
            json.writeStringField("actor_name", entry.actorName());
            json.writeStringField("actor_kind", entry.actorKind());
            write(json, "address", entry.address());
            write(json, "request", entry.request());
            write(json, "agency", entry.agency());
            write(json, "object_type", entry.objectType());
            write(json, "object_id", entry.objectId());
            write(json, "changes", entry.changes());
            write(json, "reason", entry.reason());
            json.writeStringField("key_id", code.keyId());
            json.writeStringField("code", HexFormat.of().formatHex(code.code()));
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /**
     * The entry in a text. One that somebody damaged is read as far as it goes, in a form that can be sealed: its mark
     * is then wrong, and the verification names it.
     */
    public static PackedEntry read(UUID id, String text) {
        JsonNode json = parsed(text);
        StoredEntry entry = new StoredEntry(
                id,
                StoredEntry.momentOf(id),
                must(json, "action", StoredEntry.MOST_CODE),
                must(json, "outcome", MOST_KIND),
                must(json, "retention", MOST_KIND),
                must(json, "actor", StoredEntry.MOST_SUBJECT),
                must(json, "actor_name", StoredEntry.MOST_NAME),
                must(json, "actor_kind", MOST_KIND),
                may(json, "address", StoredEntry.MOST_CODE),
                may(json, "request", StoredEntry.MOST_CODE),
                may(json, "agency", StoredEntry.MOST_CODE),
                may(json, "object_type", StoredEntry.MOST_CODE),
                may(json, "object_id", StoredEntry.MOST_NAME),
                may(json, "changes", Integer.MAX_VALUE),
                may(json, "reason", StoredEntry.MOST_REASON));
        return new PackedEntry(entry, new ServerCode.Made(must(json, "key_id", MOST_KEY), code(json)));
    }

    private static JsonNode parsed(String text) {
        try {
            return READER.readTree(text);
        } catch (JsonProcessingException damaged) {
            return READER.createObjectNode().put("changes", text);
        }
    }

    private static byte[] code(JsonNode json) {
        String hex = json.path("code").asText();
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException damaged) {
            return new byte[0];
        }
    }

    private static void write(JsonGenerator json, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }

    private static String must(JsonNode json, String name, int most) {
        return EntryText.cut(json.path(name).asText(DAMAGED), most);
    }

    private static Optional<String> may(JsonNode json, String name, int most) {
        return EntryText.cut(Optional.ofNullable(json.get(name)).map(JsonNode::asText), most);
    }
}
